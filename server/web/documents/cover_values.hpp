#pragma once
// What the marks of a form about cover sheets stand for (domain/documents/template), in the institution's words.

#include "formats/template/marks.hpp"
#include "usecases/documents/cover_document.hpp"

namespace timon::documents {

formats::templates::Values say_cover_values(const usecases::documents::CoverPaper& paper);

}  // namespace timon::documents
