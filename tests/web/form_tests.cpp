#include "web/form.h"

#include "support/house.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using workflow::Problem;
using workflow::Refusal;

using Fields = std::multimap<std::string, std::string>;

// What a browser posted, and a visit that carries it.
struct Typed {
    explicit Typed(Fields form, Method method = Method::kPost) : visit(*house.console, request) {
        request.method = method;
        request.form = std::move(form);
        visit.words = &house.languages.of("en");
        visit.today = workflow::date(2026, 10, 7);
        visit.facts = std::make_shared<workflow::Facts>();
    }
    House house;
    Request request;
    Visit visit;
};

BOOST_AUTO_TEST_CASE(a_text_is_read_without_the_spaces_around_it) {
    Typed typed(Fields{{"title", "  Mērķis \n"}});
    BOOST_TEST(Form(typed.visit).text("title") == "Mērķis");
}

BOOST_AUTO_TEST_CASE(dates_are_read_as_browsers_send_and_as_people_type_them) {
    Typed typed({{"one", "2026-11-30"}, {"two", "30.11.2026."}, {"three", "30.2.2026"}, {"four", ""}});
    Form form(typed.visit);
    BOOST_TEST((form.date("one") == workflow::date(2026, 11, 30)));
    BOOST_TEST((form.date("two") == workflow::date(2026, 11, 30)));
    BOOST_TEST(!form.date("four"));
    BOOST_TEST(form.sound());
    BOOST_TEST(!form.date("three"));
    BOOST_TEST(form.problems_of("three").size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_date_that_is_required_is_missed) {
    Typed typed(Fields{});
    Form form(typed.visit);
    form.required_date("due");
    BOOST_TEST(!form.sound());
    BOOST_TEST(form.problems_of("due").size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_number_may_carry_a_percent_sign_and_nothing_else) {
    Typed typed({{"one", "60 %"}, {"two", "60x"}, {"three", "99999999999999999999"}});
    Form form(typed.visit);
    BOOST_TEST(*form.number("one") == 60);
    BOOST_TEST(!form.number("two"));
    BOOST_TEST(!form.number("three"));
    BOOST_TEST(form.problems_of("two").size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_id_that_is_none_is_an_unknown_choice) {
    Typed typed({{"owner", "not-an-id"}, {"empty", ""}});
    Form form(typed.visit);
    BOOST_TEST(!form.id<workflow::Person>("empty"));
    BOOST_TEST(form.sound());
    BOOST_TEST(!form.id<workflow::Person>("owner"));
    BOOST_TEST(!form.sound());
}

BOOST_AUTO_TEST_CASE(a_form_shows_what_is_stored_until_something_was_typed) {
    Typed opened(Fields{}, Method::kGet);
    Form fresh(opened.visit);
    fresh.stored("title", "Stored");
    BOOST_TEST(fresh.value("title") == "Stored");
    Typed typed(Fields{{"title", ""}});
    Form sent(typed.visit);
    sent.stored("title", "Stored");
    BOOST_TEST(sent.value("title").empty());  // emptied on purpose
}

BOOST_AUTO_TEST_CASE(a_refusal_that_is_no_matter_of_a_form_is_handed_back) {
    Typed typed(Fields{});
    Form form(typed.visit);
    BOOST_TEST(!form.refuse(Refusal::not_found()));
    BOOST_TEST(!form.refuse(Refusal::not_allowed()));
    BOOST_TEST(form.refuse(Refusal::invalid(Problem::kMissing, "title")));
    BOOST_TEST(form.problems_of("title").size() == 1u);
    BOOST_TEST(form.answer({}).status == 422);
}

BOOST_AUTO_TEST_CASE(what_could_not_be_read_is_told_with_what_else_is_wrong_and_nothing_is_saved) {
    Typed typed(Fields{{"due", "soon"}});
    typed.visit.agency = typed.house.agency;
    typed.visit.by.person = typed.house.director;
    Form form(typed.visit);
    form.date("due");
    auto refusing = [](const workflow::Acting&) -> workflow::Result<workflow::Change> {
        return workflow::refuse({Refusal::Kind::kInvalid,
                                 {{Problem::kMissing, "title", {}},
                                  {Problem::kMissing, "due", {}},
                                  {Problem::kEndBeforeStart, "from", {"2026-01-01"}}}});
    };
    BOOST_TEST(!form.act(refusing, "/plan", "saved"));
    BOOST_TEST(form.problems_of("title").size() == 1u);
    BOOST_TEST(form.problems_of("due").size() == 1u);
    BOOST_TEST(form.problems_of("from").empty());  // may rest on the date that could not be read
    auto adding = [&](const workflow::Acting&) -> workflow::Result<workflow::Change> {
        workflow::Person person;
        person.id = typed.house.ids.make<workflow::Person>();
        return workflow::Change{{{"person.added", {workflow::Noun::kPerson, person.id.value}, {}}}, {person}, {}};
    };
    BOOST_TEST(!form.act(adding, "/plan", "saved"));
    typed.house.record->read(typed.house.agency,
                             [](store::Reading& record) { BOOST_TEST(record.facts()->people.size() == 2u); });
}

}  // namespace pilnveide::web::test
