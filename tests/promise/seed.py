"""The seed of a trial: --seed, else PILNVEIDE_SEED as for the other parts of the proof, else another one at each run; printed."""
import os
import random


def add_seed(parser):
    usual = os.environ.get("PILNVEIDE_SEED") or random.SystemRandom().randrange(1 << 31)
    parser.add_argument("--seed", type=int, default=int(usual))
