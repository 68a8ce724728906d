#pragma once
// What a row says about an element or an indicator beyond its code and name.

#include "usecases/imports/row_reader.hpp"

namespace timon::usecases::imports {

void read_attribute(RowReader& reader, std::string_view attribute, const Field& field, ImportedElement& element);
void read_attribute(RowReader& reader, std::string_view attribute, const Field& field, ImportedIndicator& indicator);

}  // namespace timon::usecases::imports
