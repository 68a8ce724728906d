#include "web/portal/components/light/light.hpp"

#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct Shown {
  std::string colour;
  std::string word;
  bool is_outlined;
  bool is_circle;
  bool is_triangle;
  bool is_square;
  bool is_diamond;
  bool is_ring;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (colour, word, is_outlined, is_circle, is_triangle, is_square, is_diamond, is_ring))

}  // namespace

Html light_html(const LightView& view) {
  const auto is = [&](std::string_view shape) { return view.shape == shape; };
  return render("components/light/light", Shown{view.colour, view.word, view.is_outlined, is("circle"), is("triangle"),
                                                is("square"), is("diamond"), is("ring")});
}

}  // namespace timon::portal
