#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectWishes = R"(
    select
        id, version, noun, subject_id, asked_by, asked_on, word, settled_on, settled_by, answer
    from hand_over_wish where agency_id = :agency order by id)";

constexpr auto kInsertWishes = R"(
    insert into hand_over_wish (
        agency_id, id, version, noun, subject_id, asked_by, asked_on, word, settled_on, settled_by, answer)
    values (
        :agency, :id, :version + 1, :noun, :subject_id, :asked_by, :asked_on, :word, :settled_on, :settled_by,
        :answer))";

constexpr auto kUpdateWishes = R"(
    update hand_over_wish set
        version = :version + 1, noun = :noun, subject_id = :subject_id, asked_by = :asked_by, asked_on = :asked_on,
        word = :word, settled_on = :settled_on, settled_by = :settled_by, answer = :answer
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<HandOverWish> {
    static constexpr Table kTable{"hand_over_wish", kSelectWishes, kInsertWishes, kUpdateWishes};
    template <class Io>
    static void columns(Io& io, HandOverWish& wish) {
        io("id", wish.id);
        io("version", wish.version);
        io("noun", wish.duty.noun);
        io("subject_id", wish.duty.id);
        io("asked_by", wish.asked_by);
        io("asked_on", wish.asked_on);
        io("word", wish.word);
        io("settled_on", wish.settled_on);
        io("settled_by", wish.settled_by);
        io("answer", wish.answer);
    }
};

template std::vector<HandOverWish> load(const Scope&);
template Result<void> save(const Scope&, HandOverWish);

}  // namespace pilnveide::store
