#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "base/embedded.hpp"
#include "web/portal/contract/contract_page.hpp"
#include "web/portal/contract/yaml.hpp"

namespace timon::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(Yaml, keeps_texts_lists_and_mappings_in_order) {
  const auto root = parse_yaml("b: 1\na: [x, \"y, z\"]\nc:\n  - d: |\n      two\n      lines\n");
  ASSERT_EQ(root.fields.size(), 3U);
  EXPECT_EQ(root.fields.front().first, "b");
  EXPECT_EQ(root.find("a")->items.at(1).text, "y, z");
  EXPECT_EQ(root.find("c")->items.at(0).text_of("d"), "two\nlines\n");
  EXPECT_EQ(root.text_of("nothing"), "");
  EXPECT_TRUE(parse_yaml("").fields.empty());
}

TEST(Yaml, refuses_what_it_cannot_read) {
  EXPECT_THROW(parse_yaml("a: [1"), std::invalid_argument);
  EXPECT_THROW(parse_yaml("a: &x [*x]"), std::invalid_argument);
  EXPECT_THROW(contract_html("a: 1"), std::invalid_argument);
}

TEST(ContractPage, shows_every_call_and_every_shape_of_the_contract) {
  const auto yaml = *embedded_file("contract/api.yaml");
  const auto html = contract_html(yaml).markup;
  const auto root = parse_yaml(yaml);
  std::size_t calls = 0;
  for (const auto& [path, item] : root.find("paths")->fields)
    for (const auto& [method, operation] : item.fields)
      if (const auto id = operation.text_of("operationId"); !id.empty()) {
        ++calls;
        EXPECT_THAT(html, HasSubstr("id=\"" + id + "\"")) << path;
      }
  EXPECT_GT(calls, 40U);
  for (const auto& [name, schema] : root.find("components")->find("schemas")->fields)
    EXPECT_THAT(html, HasSubstr("<section class=\"call\" id=\"" + name + "\">"));
}

TEST(ContractPage, names_parameters_bodies_and_answers) {
  const auto html = contract_html(R"(
openapi: 3.1.0
info: { description: "Lead <b>.\n\n- One\n  more\n" }
tags: [{ name: t, description: Things }]
paths:
  /things/{id}:
    parameters: [{ $ref: "#/components/parameters/id" }]
    put:
      tags: [t]
      operationId: put_thing
      summary: Put it
      security: []
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "200": { description: Done, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Thing" } } } } } }
components:
  parameters: { id: { name: id, in: path, required: true, schema: { type: string } } }
  schemas: { Thing: { type: object, required: [a], properties: { a: { type: [number, "null"] }, b: { enum: [x, y], description: Which } } } }
)")
                        .markup;
  EXPECT_THAT(
      html, AllOf(HasSubstr("Lead &lt;b&gt;."), HasSubstr("<li>One more</li>"), HasSubstr("PUT /api/v1/things/{id}")));
  EXPECT_THAT(html, AllOf(HasSubstr("path, required"), HasSubstr("Body:  <a href=\"#Thing\">Thing</a>")));
  EXPECT_THAT(html,
              AllOf(HasSubstr("list of  <a href=\"#Thing\">"), HasSubstr("number, null"), HasSubstr("one of: x, y")));
}

}  // namespace
}  // namespace timon::portal
