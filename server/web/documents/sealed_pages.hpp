#pragma once
// What every document that is printed and signed has: the institution's head, code and QR at the foot, page numbers,
// boxes to sign. The words are those of `document.report.*`, which all of them share.

#include "base/catalogue.hpp"
#include "domain/documents/document.hpp"
#include "formats/pdf/sheet.hpp"
#include "usecases/people/show_institution.hpp"

namespace timon::documents {

/// Where the verification page lies for a site of this address; empty without one.
std::string verification_address(const std::string& origin, const Catalogue& words);

/// Without title and blocks. `words` outlives the sheet. `portal` as `verification_address` gives it.
formats::pdf::Sheet sealed_sheet(const Document& document, const usecases::people::InstitutionShown& institution,
                                 std::string logo, const Catalogue& words, const std::string& portal);

/// Boxes side by side: a title, and whose office it is.
formats::pdf::SignatureBoxes boxes_to_sign(const std::vector<std::pair<std::string, std::string>>& signers,
                                           const Catalogue& words);

}  // namespace timon::documents
