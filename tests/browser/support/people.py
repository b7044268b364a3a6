"""How people come in, and how the director enters who works here."""
from support_office import ENGLISH, NAMES, PHONES

PASSWORD = "zirgs baterija skava pilns"


def accept_invitation(window, path):
    window.open(path)
    window.fill(password=PASSWORD, repeated=PASSWORD)
    window.press("Saglabāt paroli")


def sign_in(window, address, password=PASSWORD):
    window.open("/sign-in")
    window.fill(email=address, password=password)
    window.press("Pieteikties")


def add_person(window, address, post):
    window.follow("Cilvēki", "header")
    window.follow("Pievienot")
    window.fill(name=NAMES[address], post=post, email=address, phone=PHONES[address],
                language="English" if address in ENGLISH else "Latviešu")
    window.press("Saglabāt")
    window.says(NAMES[address])


def appoint(window, address, role):
    """And invites them to sign in."""
    window.follow("Cilvēki", "header")
    window.follow(NAMES[address])
    window.follow("Piešķirt lomu")
    window.fill(role=role)
    window.press("Saglabāt")
    window.press("Uzaicināt pieteikties")
