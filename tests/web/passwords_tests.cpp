#include "web/passwords.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web {
namespace {

using workflow::Problem;

bool has(const std::vector<workflow::FieldProblem>& problems, Problem problem) {
    return problems.size() == 1 && problems.front().problem == problem;
}
std::vector<workflow::FieldProblem> twice(const std::string& password) { return password_problems(password, password); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_hash_is_of_its_password_alone) {
    Passwords passwords;
    auto hash = passwords.hash("zirgs lido pa balkonu");
    BOOST_TEST(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    BOOST_TEST(passwords.verify(hash, "zirgs lido pa balkonu"));
    BOOST_TEST(!passwords.verify(hash, "zirgs lido pa balkonU"));
    BOOST_TEST(!Passwords::is_outdated(hash));
    BOOST_TEST(hash != passwords.hash("zirgs lido pa balkonu"));
}

BOOST_AUTO_TEST_CASE(an_empty_hash_is_nobodys) {
    Passwords passwords;
    BOOST_TEST(!passwords.verify("", ""));
    BOOST_TEST(!passwords.verify("", "zirgs lido pa balkonu"));
}

BOOST_AUTO_TEST_CASE(a_hash_of_other_figures_is_outdated) {
    BOOST_TEST(Passwords::is_outdated(
        "$argon2id$v=19$m=8192,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm8"));
}

BOOST_AUTO_TEST_CASE(length_is_counted_in_characters) {
    BOOST_TEST(has(twice("ķirbis kūko"), Problem::kShortPassword));
    BOOST_TEST(twice("ķirbis kūkoj").empty());
    BOOST_TEST(has(twice(std::string(129, 'a')), Problem::kTooLong));
}

BOOST_AUTO_TEST_CASE(what_is_easily_guessed_is_refused) {
    for (const auto* password : {"parole123456", "Parole-2026!!!", "PAROLE999999", "latvija20262026", "123456789012",
                                 "aaaaaaaaaaaa", "abababababab", "p@ssword1234", "Qwertyuiop12", "abcdefghijkl",
                                 "sociālaisdienests1", "Pilnveide2026", "07.10.2026 12"}) {
        BOOST_TEST_CONTEXT(password) { BOOST_TEST(has(twice(password), Problem::kCommonPassword)); }
    }
}

BOOST_AUTO_TEST_CASE(what_only_one_person_would_think_of_is_taken) {
    for (const auto* password :
         {"zirgs lido pa balkonu", "trīs kaķi un 1 lietussargs", "Xk3#v9Lq2$Wm", "mana vecmamma cep 7 kukuļus"}) {
        BOOST_TEST_CONTEXT(password) { BOOST_TEST(twice(password).empty()); }
    }
}

BOOST_AUTO_TEST_CASE(both_fields_must_be_the_same) {
    BOOST_TEST(has(password_problems("zirgs lido pa balkonu", "zirgs lido pa balkonam"), Problem::kDifferentPasswords));
}

}  // namespace pilnveide::web
