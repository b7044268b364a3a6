#include "daemon/json.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Stringifier.h>

#include <cassert>
#include <sstream>

namespace pilnveide::daemon {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Bytes of the character that starts here, or 0 when none does (RFC 3629: no overlong forms, no surrogates).
std::size_t character_at(std::string_view text) {
    auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    auto continues = [&](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
    auto lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
    bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    bool outside = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
    if (overlong || outside || !continues(1) || !continues(2)) return 0;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 && continues(3) ? 4 : 0;
}

std::string valid(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        auto size = character_at(text);
        out += size > 0 ? text.substr(0, size) : kReplacement;
        text.remove_prefix(size > 0 ? size : 1);
    }
    return out;
}

std::string written(const Poco::Dynamic::Var& value, unsigned indent) {
    std::ostringstream out;
    Poco::JSON::Stringifier::stringify(value, out, indent, indent > 0 ? 2 : -1, Poco::JSON_WRAP_STRINGS);
    return out.str();
}

}  // namespace

struct Json::Value {
    Poco::Dynamic::Var var;
};

Json::Json() : value_(std::make_shared<Value>()) {}
Json::Json(std::string_view text) : value_(std::make_shared<Value>(Value{valid(text)})) {}
Json::Json(Truth value) : value_(std::make_shared<Value>(Value{value.value})) {}
Json::Json(Whole value) : value_(std::make_shared<Value>(Value{Poco::Int64{value.value}})) {}

Json Json::object() {
    Json made;
    made.value_->var = Poco::JSON::Object::Ptr(new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER));
    return made;
}

Json Json::array() {
    Json made;
    made.value_->var = Poco::JSON::Array::Ptr(new Poco::JSON::Array());
    return made;
}

Json& Json::set(std::string_view name, const Json& value) {
    assert(value_->var.type() == typeid(Poco::JSON::Object::Ptr));
    Poco::JSON::Object::Ptr object = value_->var.extract<Poco::JSON::Object::Ptr>();
    object->set(valid(name), value.value_->var);
    return *this;
}

Json& Json::add(const Json& value) {
    assert(value_->var.type() == typeid(Poco::JSON::Array::Ptr));
    Poco::JSON::Array::Ptr array = value_->var.extract<Poco::JSON::Array::Ptr>();
    array->add(value.value_->var);
    return *this;
}

std::string Json::text() const { return written(value_->var, 0); }

std::string Json::pretty() const { return written(value_->var, 2) + "\n"; }

}  // namespace pilnveide::daemon
