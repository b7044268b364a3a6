#pragma once

#include <string>

namespace pilnveide::mail {

// One finished e-mail and its envelope. Addresses have been checked at save; mailers refuse control characters again.
struct Parcel {
    std::string message_id;  // without angle brackets
    std::string from_address;
    std::string from_name;
    std::string return_path;  // the envelope's sender, where returns go; empty: from_address
    std::string to_address;
    std::string to_name;
    std::string reply_to;  // may be empty
    std::string subject;
    std::string text;      // plain part; lines end in \n
    std::string html;      // the same, as HTML; may be empty
    std::string calendar;  // an iCalendar object with a METHOD (RFC 6047); may be empty
    std::string date;      // RFC 5322 date, made from the clock by the caller
    std::string language;  // Content-Language
    std::string thread;    // Message-ID of what it belongs to (References); may be empty
    std::string decline;   // where one click declines letters like this (RFC 8058), https; may be empty
};

// What became of a transfer, in the terms of RFC 5321.
struct Outcome {
    enum class Kind {
        kSent,       // 250 after the last dot
        kRetry,      // 4xx, or the relay could not be reached: nothing was taken
        kFailed,     // 5xx: this letter will never be taken
        kUncertain,  // the connection broke after the last dot and before the reply: nobody can know
    };
    Kind kind = Kind::kRetry;
    bool relay_down = false;  // the relay itself does not answer: try the others later, too
    std::string reply;        // the relay's last words, control characters removed, at most 500 bytes
};

// Where letters leave. One thread uses a mailer. Never throws for what a relay says; that is the outcome.
class Mailer {
public:
    virtual ~Mailer() = default;
    virtual Outcome send(const Parcel& parcel) = 0;

    // Ends a transfer in flight and refuses later ones (kRetry); its outcome says whether the letter may have been
    // taken. The only call for other threads, made when the daemon must stop now.
    virtual void abandon() {}
};

}  // namespace pilnveide::mail
