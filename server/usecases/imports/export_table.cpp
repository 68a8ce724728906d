#include "usecases/imports/export_table.hpp"

#include <array>

#include "formats/csv/csv_writer.hpp"

namespace timon::usecases::imports {
namespace {

template <int Scale>
void put(formats::CsvWriter& csv, const std::optional<Decimal<Scale>>& value) {
  csv.plain(value ? text(*value) : "");
}
void put(formats::CsvWriter& csv, const std::optional<Number>& value) { csv.plain(value ? value->text : ""); }

void put(formats::CsvWriter& csv, const std::optional<Day>& day) { csv.plain(day ? day->text() : ""); }
template <Named E>
void put(formats::CsvWriter& csv, const std::optional<E>& value) {
  csv.plain(value ? name_of(*value) : "");
}
void skip(formats::CsvWriter& csv, int cells) {
  for (int cell = 0; cell < cells; ++cell) csv.empty();
}

constexpr auto headings = std::to_array<const char*>({"record",
                                                      "code",
                                                      "parent",
                                                      "kind",
                                                      "level",
                                                      "name",
                                                      "office",
                                                      "weight",
                                                      "planned",
                                                      "reported",
                                                      "verified",
                                                      "compliance",
                                                      "planned_exact",
                                                      "reported_exact",
                                                      "verified_exact",
                                                      "compliance_exact",
                                                      "light",
                                                      "indicator",
                                                      "period",
                                                      "fact",
                                                      "value",
                                                      "numerator",
                                                      "denominator",
                                                      "start_on",
                                                      "end_on",
                                                      "description",
                                                      "place",
                                                      "theme",
                                                      "priority",
                                                      "initiative_kind",
                                                      "action_type",
                                                      "indicator_code",
                                                      "indicator_name",
                                                      "indicator_weight",
                                                      "measure",
                                                      "sense",
                                                      "method",
                                                      "accumulation",
                                                      "indicator_level",
                                                      "dimension",
                                                      "frequency",
                                                      "tolerance",
                                                      "baseline",
                                                      "baseline_on",
                                                      "term_target",
                                                      "definition",
                                                      "formula",
                                                      "source",
                                                      "in_force",
                                                      "approved",
                                                      "modified",
                                                      "committed",
                                                      "accrued",
                                                      "paid",
                                                      "financial_exact",
                                                      "physical_exact",
                                                      "gap_exact",
                                                      "gap",
                                                      "year",
                                                      "source_of_funds",
                                                      "classifier",
                                                      "total",
                                                      "stage",
                                                      "collaborating_offices",
                                                      "predecessors",
                                                      "predecessor_lags",
                                                      "responsible_post",
                                                      "responsible_person",
                                                      "no_result"});
constexpr int cells_of_element = 17, cells_of_fact = 6, cells_of_description = 8, cells_of_indicator = 17;
constexpr int cells_of_money = 10, cells_of_amount = 5, cells_around = 5, cells_of_mark = 1;

void write_description(formats::CsvWriter& csv, const ExportedElement& one) {
  put(csv, one.start_on);
  put(csv, one.end_on);
  csv.text(one.description);
  csv.text(one.place);
  csv.text(one.theme);
  put(csv, one.priority);
  put(csv, one.initiative_kind);
  put(csv, one.action_type);
}

void write_indicator(formats::CsvWriter& csv, const ExportedIndicator& one) {
  csv.text(one.code);
  csv.text(one.name);
  put(csv, one.weight);
  csv.text(one.measure);
  csv.plain(name_of(one.sense));
  csv.plain(name_of(one.method));
  csv.plain(name_of(one.accumulation));
  csv.plain(name_of(one.level));
  csv.plain(name_of(one.dimension));
  csv.plain(name_of(one.frequency));
  put(csv, one.tolerance);
  put(csv, one.baseline);
  put(csv, one.baseline_on);
  put(csv, one.term_target);
  csv.text(one.definition);
  csv.text(one.formula);
  csv.text(one.source);
}

/// The first indicator stands in its element's row.
void write_other_indicators(formats::CsvWriter& csv, const ExportedElement& one) {
  for (std::size_t at = 1; at < one.indicators.size(); ++at) {
    csv.plain("indicator");
    csv.text(one.code);
    skip(csv, cells_of_element - 2);
    skip(csv, cells_of_fact + cells_of_description);
    write_indicator(csv, one.indicators[at]);
    skip(csv, cells_of_money + cells_of_amount + cells_around + cells_of_mark);
    csv.end_row();
  }
}

void write_facts(formats::CsvWriter& csv, const ExportedElement& one) {
  for (const auto& fact : one.facts) {
    csv.plain("fact");
    csv.text(one.code);
    skip(csv, cells_of_element - 2);
    csv.text(fact.indicator.value_or(""));
    csv.text(fact.period);
    csv.plain(name_of(fact.kind));
    put(csv, fact.value);
    put(csv, fact.numerator);
    put(csv, fact.denominator);
    skip(csv,
         cells_of_description + cells_of_indicator + cells_of_money + cells_of_amount + cells_around + cells_of_mark);
    csv.end_row();
  }
}

void write_money(formats::CsvWriter& csv, const std::optional<ExportedMoney>& money) {
  if (!money) return skip(csv, cells_of_money);
  for (const auto& amount :
       {money->in_force, money->approved, money->modified, money->committed, money->accrued, money->paid})
    put(csv, amount);
  for (const auto& share : {money->financial_exact, money->physical_exact, money->gap_exact}) put(csv, share);
  csv.plain(name_of(money->gap));
}

/// The period and the amount stand in the columns of values.
void write_amounts(formats::CsvWriter& csv, const ExportedElement& one) {
  for (const auto& amount : one.amounts) {
    csv.plain("amount");
    csv.text(one.code);
    skip(csv, cells_of_element - 2);
    csv.empty();
    csv.text(amount.period);
    csv.empty();
    put(csv, std::optional(amount.amount));
    skip(csv, 2 + cells_of_description + cells_of_indicator + cells_of_money);
    csv.text(amount.year);
    csv.text(amount.source);
    csv.text(amount.classifier);
    csv.plain(amount.is_total ? "total" : "");
    csv.plain(name_of(amount.stage));
    skip(csv, cells_around + cells_of_mark);
    csv.end_row();
  }
}

/// Lists as an import reads them; the days between two elements stand in the order of the predecessors.
void write_around(formats::CsvWriter& csv, const ExportedElement& one) {
  std::string offices, codes, lags;
  const auto add = [](std::string& list, const std::string& item) { list += (list.empty() ? "" : "; ") + item; };
  for (const auto& office : one.collaborating_offices) add(offices, office);
  for (const auto& before : one.predecessors) {
    add(codes, before.code);
    add(lags, std::to_string(before.lag_days));
  }
  csv.text(offices);
  csv.text(codes);
  csv.plain(lags);
  csv.text(one.responsible_post.value_or(""));
  csv.text(one.responsible_person.value_or(""));
}

/// An element, then its other indicators, its values and its amounts of money: `record` says which a row is.
void write_element(formats::CsvWriter& csv, const ExportedElement& one) {
  csv.plain("element");
  csv.text(one.code);
  csv.text(one.parent.value_or(""));
  csv.plain(name_of(one.kind));
  csv.text(one.level);
  csv.text(one.name);
  csv.text(one.office.value_or(""));
  put(csv, one.weight);
  put(csv, one.planned);
  put(csv, one.reported);
  put(csv, one.verified);
  put(csv, one.compliance);
  put(csv, one.planned_exact);
  put(csv, one.reported_exact);
  put(csv, one.verified_exact);
  put(csv, one.compliance_exact);
  csv.plain(name_of(one.light));
  skip(csv, cells_of_fact);
  write_description(csv, one);
  if (one.indicators.empty())
    skip(csv, cells_of_indicator);
  else
    write_indicator(csv, one.indicators.front());
  write_money(csv, one.money);
  skip(csv, cells_of_amount);
  write_around(csv, one);
  csv.plain(one.no_result ? "true" : "false");
  csv.end_row();
  write_other_indicators(csv, one);
  write_facts(csv, one);
  write_amounts(csv, one);
}

}  // namespace

std::string table_of(const ExportedDocument& document) {
  std::string out;
  formats::CsvWriter csv([&](std::string_view piece) { out += piece; });
  csv.byte_order_mark();
  for (const auto* heading : headings) csv.plain(heading);
  csv.end_row();
  for (const auto& element : document.elements) write_element(csv, element);
  csv.finish();
  return out;
}

}  // namespace timon::usecases::imports
