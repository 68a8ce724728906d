#pragma once
// Where whoever holds a printed document types its code and reads what it is and whether it still holds.

#include "usecases/documents/find_document.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

/// The form alone, or with why what was typed leads nowhere.
http::Response verify_form_page(std::string_view typed, const Owner& owner, const Catalogue& words);
http::Response verify_page(const usecases::documents::FoundDocument& found, const Owner& owner, const Catalogue& words);

}  // namespace timon::portal
