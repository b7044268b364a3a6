"""The form behind an owner's link."""


def fill_report(window, answers):
    """`answers`: title -> the fields of that action. The others go on as they are."""
    for panel in window.driver.find_elements("css selector", "form section[aria-labelledby]"):
        heading = panel.find_element("tag name", "h2").text
        action = panel.get_attribute("aria-labelledby").removeprefix("a")
        answer = next((fields for title, fields in answers.items() if title in heading), {})
        window.tick(f"{action}-state", answer.get("state", "go"))
        window.type(f"{action}-done", answer.get("done", "Darbs iet uz priekšu."))
        if "wanted" in answer:
            panel.find_element("tag name", "summary").click()
        for part in ("obstacle", "alternative", "wanted"):
            if part in answer:
                window.type(f"{action}-{part}", answer[part])


def send_report(window, link, answers, english=False):
    window.open(link)
    fill_report(window, answers)
    window.press("Send the report" if english else "Nosūtīt ziņojumu")
    window.says("Thank you!" if english else "Paldies!")
