#pragma once
// Calls to offices as the contract shows them.

#include <boost/describe/class.hpp>

#include "usecases/convocations/list_convocations.hpp"

namespace timon::api::convocations {

struct ConvokedView {
  timon::people::OfficeId office{};
  std::string office_name{};
  std::optional<timon::convocations::Participation> participation{};
  std::string note{};
};
BOOST_DESCRIBE_STRUCT(ConvokedView, (), (office, office_name, participation, note))

struct ConvocationView {
  timon::convocations::ConvocationId id{};
  std::string title{};
  std::string purpose{};
  Day held_on{};
  usecases::convocations::Standing standing{};
  std::vector<ConvokedView> offices{};
};
BOOST_DESCRIBE_STRUCT(ConvocationView, (), (id, title, purpose, held_on, standing, offices))

struct CallableOfficeView {
  timon::people::OfficeId id{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(CallableOfficeView, (), (id, name))

struct ConvocationsView {
  std::vector<ConvocationView> items{};
  std::optional<std::string> next{};
  std::vector<CallableOfficeView> may_convoke{};
};
BOOST_DESCRIBE_STRUCT(ConvocationsView, (), (items, next, may_convoke))

struct AddedConvocationView {
  timon::convocations::ConvocationId id{};
};
BOOST_DESCRIBE_STRUCT(AddedConvocationView, (), (id))

ConvocationsView view_of(const usecases::convocations::ShownConvocations& shown);

}  // namespace timon::api::convocations
