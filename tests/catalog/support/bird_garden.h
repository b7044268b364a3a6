#pragma once

#include "catalog/framework.h"
#include "catalog/wording/proposal.h"

#include <string>

namespace pilnveide::catalog {

// An invented framework of twelve practices, and its two documents (tests/catalog/wording/), which show every defect
// that the documents of the methodology have.
Framework bird_garden();
std::string optimal_document();
std::string required_document();

// Both documents, the optimal one first.
wording::Proposal proposal_of(const std::string& optimal, const std::string& required);

// What is proposed for a number; fails the test when there is none.
const wording::Proposed& of(const std::vector<wording::Proposed>& texts, std::string_view number);

// The numbers of a list that are not certain, with a space behind each.
std::string open_numbers(const std::vector<wording::Proposed>& texts);

}  // namespace pilnveide::catalog
