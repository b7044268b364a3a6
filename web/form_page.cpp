#include "web/form_page.h"

#include "form_page.names.h"

namespace pilnveide::web {

namespace name = names::form_page;

Response form_page(Visit& visit, const Form& form, const FormPage& shown) {
    View view;
    view.set(name::TITLE, shown.title);
    if (!shown.lead.empty()) view.add(name::LEAD).set(name::WORDS, shown.lead);
    view.set(name::BACK, shown.back);
    view.set(name::BACK_WORD, shown.back_word);
    view.set(name::ACTION, shown.action);
    view.set(name::BUTTON, shown.button);
    form.place_problems(view, name::PROBLEMS, shown.not_saved);
    form.place_hidden(view, name::HIDDEN);
    for (auto field : shown.fields) {
        field.slot = name::FIELDS;
        form.place(view, field);
    }
    form.place_confirm(view, name::CONFIRM);
    for (const auto& note : shown.notes) view.add(name::NOTE).set(name::WORDS, note);
    return form.answer(page(visit, "form_page.html", std::move(view), shown.title, shown.menu));
}

}  // namespace pilnveide::web
