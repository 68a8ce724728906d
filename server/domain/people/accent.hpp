#pragma once
// An institution's own colour. Words are written in it, so that it must be legible on every paper of both themes:
// WCAG's contrast of at least 4.5 to 1. One colour cannot be legible on light and on dark, so that there are two.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace timon::people {

/// WCAG 2.2's ratio, from 1 to 21; nothing for what is no #rrggbb.
std::optional<double> contrast_of(std::string_view colour, std::string_view other);

/// `accent_form`, `accent_contrast` (the lowest ratio found), and `accent_pair` for one colour without the other.
std::vector<FieldError> accent_errors(const std::optional<std::string>& light, const std::optional<std::string>& dark);

}  // namespace timon::people
