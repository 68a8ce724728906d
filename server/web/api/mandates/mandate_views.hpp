#pragma once
// Mandates, alignment and its coverage as the contract shows them.

#include <boost/describe/class.hpp>

#include "usecases/mandates/import_mandate.hpp"
#include "usecases/mandates/list_mandates.hpp"
#include "usecases/mandates/show_alignment.hpp"
#include "usecases/mandates/show_coverage.hpp"

namespace timon::api::mandates {

using timon::mandates::MandateEntryId;
using timon::mandates::MandateId;
using timon::mandates::MandateKind;

struct MandateEntryView {
  MandateEntryId id{};
  std::optional<MandateEntryId> parent{};
  std::string code{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(MandateEntryView, (), (id, parent, code, name))

struct MandateView {
  MandateId id{};
  MandateKind kind{};
  std::string code{};
  std::string title{};
  std::optional<std::int64_t> year{};
  std::string source{};
  std::int64_t version = 0;
  std::int64_t alignments = 0;
  std::vector<MandateEntryView> entries{};
};
BOOST_DESCRIBE_STRUCT(MandateView, (), (id, kind, code, title, year, source, version, alignments, entries))

struct MandateRowView {
  std::string code{};
  std::string name{};
  std::optional<std::string> parent{};
};
BOOST_DESCRIBE_STRUCT(MandateRowView, (), (code, name, parent))

/// What is sent to be imported, and what the program offers for it.
struct MandateListView {
  std::optional<timon::people::OfficeId> institution{};
  MandateKind kind{};
  std::string code{};
  std::string title{};
  std::optional<std::int64_t> year{};
  std::optional<std::string> source{};
  std::vector<MandateRowView> rows{};
  std::optional<bool> is_dry_run{};
};
BOOST_DESCRIBE_STRUCT(MandateListView, (), (institution, kind, code, title, year, source, rows, is_dry_run))

struct ImportedMandateView {
  std::optional<MandateId> id{};
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t kept = 0;
};
BOOST_DESCRIBE_STRUCT(ImportedMandateView, (), (id, created, updated, unchanged, kept))

struct AlignedEntryView {
  MandateEntryId id{};
  std::string code{};
  std::string name{};
  MandateId mandate{};
  std::string mandate_code{};
  std::string mandate_title{};
};
BOOST_DESCRIBE_STRUCT(AlignedEntryView, (), (id, code, name, mandate, mandate_code, mandate_title))

struct NamedElementView {
  timon::plans::ElementId id{};
  std::string code{};
  std::string name{};
  std::string level{};
};
BOOST_DESCRIBE_STRUCT(NamedElementView, (), (id, code, name, level))

struct AlignmentView {
  std::int64_t version = 0;
  std::vector<AlignedEntryView> alignments{};
  std::vector<NamedElementView> contributions{};
  std::vector<NamedElementView> contributors{};
  std::vector<NamedElementView> objectives{};
  bool may_edit = false;
};
BOOST_DESCRIBE_STRUCT(AlignmentView, (), (version, alignments, contributions, contributors, objectives, may_edit))

struct CoverageCountView {
  std::string name{};
  std::int64_t own = 0;
  std::int64_t above = 0;
  std::int64_t none = 0;
};
BOOST_DESCRIBE_STRUCT(CoverageCountView, (), (name, own, above, none))

struct CoveredElementView {
  timon::plans::ElementId id{};
  std::string code{};
  std::string name{};
  std::string level{};
  std::optional<std::string> office{};
  timon::mandates::Alignment alignment{};
  std::vector<std::string> entries{};
};
BOOST_DESCRIBE_STRUCT(CoveredElementView, (), (id, code, name, level, office, alignment, entries))

struct CoveredEntryView {
  MandateEntryId id{};
  std::optional<MandateEntryId> parent{};
  std::string code{};
  std::string name{};
  std::int64_t goals = 0;
};
BOOST_DESCRIBE_STRUCT(CoveredEntryView, (), (id, parent, code, name, goals))

struct CoveredMandateView {
  MandateId id{};
  std::string code{};
  std::string title{};
  std::int64_t without_goal = 0;
  std::vector<CoveredEntryView> entries{};
};
BOOST_DESCRIBE_STRUCT(CoveredMandateView, (), (id, code, title, without_goal, entries))

struct CoverageView {
  std::vector<CoverageCountView> levels{};
  std::vector<CoverageCountView> offices{};
  std::vector<CoveredElementView> elements{};
  std::vector<CoveredMandateView> mandates{};
};
BOOST_DESCRIBE_STRUCT(CoverageView, (), (levels, offices, elements, mandates))

MandateView view_of(const usecases::mandates::ShownMandate& shown);
MandateListView view_of(const timon::mandates::OfferedMandate& offered);
AlignmentView view_of(const usecases::mandates::ShownAlignment& shown);
CoverageView view_of(const usecases::mandates::ShownCoverage& shown);

}  // namespace timon::api::mandates
