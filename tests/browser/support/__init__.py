"""Support of the browser's tests. The year over plain HTTP has its house, its people and its plan in tests/daemon."""
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[2] / "daemon"))
