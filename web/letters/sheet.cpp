#include "web/letters/sheet.h"

#include "letter.names.h"
#include "web/letters/text_part.h"

namespace pilnveide::web {
namespace {

namespace name = names::letter;

void show_texts(View& view, const char* section, const std::vector<std::string>& texts) {
    for (const auto& text : texts) view.add(section).set(name::TEXT, text);
}

void show_item(View& list, const Item& item) {
    View& row = list.add(name::ITEM);
    row.set(name::NUMBER, item.number);
    row.set(name::TITLE, item.title);
    if (item.marks.empty()) return;
    View& marks = row.add(name::MARKS);
    for (std::size_t i = 0; i < item.marks.size(); ++i) {
        View& mark = marks.add(name::MARK);
        mark.set(name::TEXT, item.marks[i].text);
        mark.show(item.marks[i].late ? name::LATE : name::PLAIN);
        if (i > 0) mark.show(name::BETWEEN);
    }
}

void show_part(View& letter, const Part& part, bool first) {
    View& view = letter.add(name::PART);
    if (!first) view.add(name::HEADING).set(name::TITLE, part.subject);
    show_texts(view, name::OPENING, part.opening);
    for (const auto& list : part.lists) {
        View& shown = view.add(name::LIST);
        if (!list.heading.empty()) {
            View& heading = shown.add(name::LIST_HEADING);
            heading.set(name::TITLE, list.heading);
            heading.show(first ? name::UPPER : name::LOWER);
        }
        for (const auto& item : list.items) show_item(shown, item);
    }
    show_texts(view, name::CLOSING, part.closing);
    if (part.button.empty()) return;
    View& link = view.add(first ? name::BUTTON : name::LINK);
    link.set(name::URL, part.url);
    link.set(name::WORD, part.button);
}

std::string text_of(const Item& item) {
    const std::string number = item.number.empty() ? std::string() : item.number + ' ';
    const std::string indent(2 + characters(number), ' ');
    std::string out = wrapped(item.title, "  " + number, indent);
    std::string marks;
    for (const auto& mark : item.marks) marks += (marks.empty() ? "" : " · ") + mark.text;
    if (!marks.empty()) out += wrapped(marks, indent, indent);
    return out;
}

bool is_line(const Item& item) { return item.marks.empty() && std::ranges::count(text_of(item), '\n') == 1; }

std::string text_of(const Part& part, bool first) {
    std::string out;
    if (!first)
        out += wrapped(part.subject) + std::string(std::min<std::size_t>(characters(part.subject), 72), '-') + "\n\n";
    for (const auto& text : part.opening) out += wrapped(text) + '\n';
    const std::string link = part.button.empty() ? std::string() : wrapped(part.button + ':') + part.url + "\n\n";
    if (first) out += link;
    for (const auto& list : part.lists) {
        if (!list.heading.empty()) out += wrapped(list.heading) + '\n';
        // What is one line each stands together, as a table would.
        const bool close = std::ranges::all_of(list.items, is_line);
        for (const auto& item : list.items) out += text_of(item) + (close ? "" : "\n");
        if (close) out += '\n';
    }
    for (const auto& text : part.closing) out += wrapped(text) + '\n';
    if (!first) out += link;
    return out;
}

}  // namespace

std::string html_part(const Sheet& sheet, const Templates& templates) {
    View view;
    view.set(name::LANGUAGE, sheet.language);
    view.set(name::FROM, sheet.from);
    view.set(name::SUBJECT, sheet.subject);
    for (const auto& part : sheet.parts) show_part(view, part, &part == &sheet.parts.front());
    show_texts(view, name::WHY, sheet.whys);
    show_texts(view, name::FOOT, sheet.foot);
    if (sheet.way_out) {
        View& way = view.add(name::WAY_OUT);
        way.set(name::TEXT, sheet.way_out->before);
        way.set(name::WORD, sheet.way_out->word);
        way.set(name::URL, sheet.way_out->url);
    }
    return templates.expand("letter.html", view);
}

std::string text_part(const Sheet& sheet, const Words& words) {
    std::string out;
    for (const auto& part : sheet.parts) out += text_of(part, &part == &sheet.parts.front());
    std::string why = words.say("Why did you get this letter?");
    for (const auto& text : sheet.whys) why += ' ' + text;
    out += wrapped(why) + '\n';
    for (const auto& text : sheet.foot) out += wrapped(text) + '\n';
    if (const auto& way = sheet.way_out) out += wrapped(way->before + ' ' + way->word + ':') + way->url + "\n\n";
    return out + wrapped(sheet.from);
}

}  // namespace pilnveide::web
