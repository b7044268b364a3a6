"""The cycle and its tasks, as the director and the leader go through them."""


def open_task(window, title):
    window.follow("Cikls", "header")
    window.follow(title)


def record_everything(window, day, note):
    """A dated record for each condition of the open task that is not met."""
    for words in missing(window):
        window.follow(f"Ierakstīt – {words}")
        window.fill(done_on=day, note=note)
        window.press("Ierakstīt")


def missing(window):
    found = window.driver.find_elements("css selector", ".gates a")
    said = [" ".join(link.get_property("textContent").split()) for link in found]
    return [words.split(" – ", 1)[1] for words in said if words.startswith("Ierakstīt – ")]


def complete(window):
    window.press("Pabeigt uzdevumu")
    window.says("Uzdevums ir pabeigts")
