#include "domain/evidence/evidence.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"
#include "domain/evidence/upload.hpp"
#include "domain/evidence/withdrawal.hpp"

namespace timon::evidence {
namespace {

std::string codes(const std::vector<FieldError>& errors) {
  std::string all;
  for (const auto& error : errors) all += (all.empty() ? "" : " ") + error.field + ":" + error.code;
  return all.empty() ? "-" : all;
}

TEST(FileKind, takes_and_refuses_what_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/evidence/file_kind.cases.tsv")) {
    const auto& name = row.at("name");
    auto errors = codes(name_errors(name));
    if (errors == "-") {
      const auto found = content_errors(name, *kind_named(name), row.at("sniffed"), row.at("macros") == "yes");
      errors = found.empty() ? "-" : found.front().code;
    }
    EXPECT_EQ(errors, row.at("refused")) << row.at("case");
  }
}

// A refusal named the media type: "application/vnd.openxmlformats-officedocument…" tells an official nothing.
TEST(FileKind, is_named_in_words) {
  EXPECT_EQ(found_in("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), "document");
  EXPECT_EQ(found_in("application/vnd.ms-excel"), "sheet");
  EXPECT_EQ(found_in("image/heic"), "picture");
  EXPECT_EQ(found_in("application/x-rar"), "archive");
  EXPECT_EQ(found_in("application/CDFV2"), "old_document");
  EXPECT_EQ(found_in("video/mp4"), "recording");
  EXPECT_EQ(found_in("text/csv"), "text");
  EXPECT_EQ(found_in("application/octet-stream"), "unknown");
  EXPECT_EQ(content_errors("acta.pdf", FileKind::Pdf, "image/jpeg", false).front().arguments,
            (Arguments{{"name", "acta.pdf"}, {"found", "picture"}}));
}

TEST(FileName, may_not_hide_anything) {
  EXPECT_EQ(codes(name_errors("")), "name:required");
  EXPECT_EQ(codes(name_errors("a\nb.pdf")), "name:file_name_has_controls");
  EXPECT_EQ(codes(name_errors("a\u200Bb.pdf")), "name:file_name_is_deceptive");
  EXPECT_EQ(codes(name_errors("Año 2026 – vía «La Punta».pdf")), "-");
  EXPECT_EQ(codes(name_errors(std::string(200, 'a') + ".pdf")), "name:too_long");
  EXPECT_EQ(codes(name_errors("a/b\u202E")),
            "name:file_name_has_folders name:file_name_is_deceptive name:file_kind_not_taken");
}

TEST(Upload, is_refused_early_by_its_size_alone) {
  const Limits limits;
  constexpr std::int64_t megabyte = 1 << 20;
  EXPECT_EQ(codes(size_errors(0, limits, 0)), "size:evidence_empty");
  EXPECT_EQ(codes(size_errors(25 * megabyte, limits, 0)), "-");
  const auto large = size_errors(200 * megabyte, limits, 0);
  EXPECT_EQ(codes(large), "size:evidence_too_large");
  EXPECT_EQ(large.front().arguments, (Arguments{{"limit", "25"}}));
  EXPECT_EQ(codes(size_errors(2, {1000, 1001}, 1000)), "size:evidence_full");
}

TEST(Upload, comes_in_pieces_of_one_size) {
  EXPECT_EQ(chunk_count(1), 1);
  EXPECT_EQ(chunk_count(chunk_bytes), 1);
  EXPECT_EQ(chunk_count(chunk_bytes + 1), 2);
  EXPECT_EQ(size_of_chunk(chunk_bytes + 1, 0), chunk_bytes);
  EXPECT_EQ(size_of_chunk(chunk_bytes + 1, 1), 1);
  EXPECT_EQ(size_of_chunk(chunk_bytes + 1, 2), 0);
  EXPECT_EQ(size_of_chunk(1, -1), 0);
}

TEST(EvidenceLimits, stay_within_reason) {
  EXPECT_EQ(codes(limit_errors({})), "-");
  EXPECT_EQ(codes(limit_errors({0, 0})), "file_megabytes:megabytes_out_of_range");
  EXPECT_EQ(codes(limit_errors({std::int64_t{600} << 20, std::int64_t{1} << 40})),
            "file_megabytes:megabytes_out_of_range");
  EXPECT_EQ(codes(limit_errors({std::int64_t{20} << 20, std::int64_t{10} << 20})),
            "total_megabytes:megabytes_out_of_range");
}

TEST(Evidence, is_for_citizens_when_marked_and_in_force) {
  Evidence evidence;
  EXPECT_FALSE(is_for_citizens(evidence, false));
  evidence.audience = Audience::Citizens;
  EXPECT_TRUE(is_for_citizens(evidence, false));
  EXPECT_FALSE(is_for_citizens(evidence, true));
  evidence.withdrawn_at = Instant{};
  EXPECT_FALSE(is_for_citizens(evidence, false));
}

TEST(Evidence, is_withdrawn_once_and_with_a_reason) {
  EXPECT_EQ(codes(withdrawal_errors("evidence", {}, "  ")), "reason:required");
  EXPECT_EQ(codes(withdrawal_errors("evidence", {}, std::string(1001, 'a'))), "reason:too_long");
  EXPECT_EQ(codes(withdrawal_errors("evidence", {}, "Tiene datos de menores")), "-");
  EXPECT_EQ(codes(withdrawal_errors("file", Instant{}, "Otra vez")), "file:evidence_withdrawn_already");
}

TEST(Evidence, gets_the_name_of_what_citizens_are_given) {
  Evidence evidence;
  evidence.name = "vía.webp", evidence.kind = FileKind::Webp;
  EXPECT_EQ(public_name(evidence), "vía.jpg");
  evidence.name = "acta.pdf", evidence.kind = FileKind::Pdf;
  EXPECT_EQ(public_name(evidence), "acta.pdf");
}

}  // namespace
}  // namespace timon::evidence
