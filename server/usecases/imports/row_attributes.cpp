#include "usecases/imports/row_attributes.hpp"

#include "usecases/imports/field_reading.hpp"

namespace timon::usecases::imports {
namespace {

void take_text(RowReader& reader, const Field& field, Lines lines, std::optional<std::string>& into) {
  auto text = reader.text(field, lines);
  if (!text.empty()) into = std::move(text);
}

template <Named E>
void take_name(RowReader& reader, std::string_view attribute, const Field& field, std::optional<E>& into) {
  if (const auto value = reader.name<E>(field, words_of_attribute(attribute))) into = value;
}

}  // namespace

void read_attribute(RowReader& reader, std::string_view attribute, const Field& field, ImportedElement& element) {
  if (attribute == "description")
    take_text(reader, field, Lines::Many, element.description);
  else if (attribute == "place")
    take_text(reader, field, Lines::One, element.place);
  else if (attribute == "theme")
    take_text(reader, field, Lines::One, element.theme);
  else if (attribute == "collaborating_offices")
    element.collaborating_offices = reader.list(field);
  else if (attribute == "predecessors")
    element.predecessors = reader.list(field);
  else if (attribute == "start_on")
    element.start_on = reader.day(field, Edge::First);
  else if (attribute == "end_on")
    element.end_on = reader.day(field, Edge::Last);
  else if (attribute == "initiative_kind")
    take_name(reader, attribute, field, element.initiative_kind);
  else if (attribute == "action_type")
    take_name(reader, attribute, field, element.action_type);
  else if (attribute == "priority")
    take_name(reader, attribute, field, element.priority);
  else if (attribute == "office") {
    take_text(reader, field, Lines::One, element.office);
    element.office_origin = reader.origin(field);
  } else if (attribute == "weight") {
    element.weight = reader.hundredths(field);
    if (element.weight) element.weight_origin = reader.origin(field);
  }
}

void read_attribute(RowReader& reader, std::string_view attribute, const Field& field, ImportedIndicator& indicator) {
  if (attribute == "definition")
    take_text(reader, field, Lines::Many, indicator.definition);
  else if (attribute == "formula")
    take_text(reader, field, Lines::Many, indicator.formula);
  else if (attribute == "source")
    take_text(reader, field, Lines::One, indicator.source);
  else if (attribute == "measure")
    take_text(reader, field, Lines::One, indicator.measure);
  else if (attribute == "weight")
    indicator.weight = reader.hundredths(field);
  else if (attribute == "tolerance")
    indicator.tolerance = reader.millionths(field);
  else if (attribute == "baseline")
    indicator.baseline = reader.millionths(field);
  else if (attribute == "term_target")
    indicator.term_target = reader.millionths(field);
  else if (attribute == "baseline_on")
    indicator.baseline_on = reader.day(field, Edge::Last);
  else if (attribute == "level")
    take_name(reader, attribute, field, indicator.level);
  else if (attribute == "dimension")
    take_name(reader, attribute, field, indicator.dimension);
  else if (attribute == "frequency")
    take_name(reader, attribute, field, indicator.frequency);
  else if (attribute == "sense")
    take_name(reader, attribute, field, indicator.sense);
  else if (attribute == "method")
    take_name(reader, attribute, field, indicator.method);
  else if (attribute == "accumulation")
    take_name(reader, attribute, field, indicator.accumulation);
}

}  // namespace timon::usecases::imports
