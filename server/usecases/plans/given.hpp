#pragma once
// What an edit gives replaces; what it leaves out stays.

#include <optional>
#include <type_traits>

namespace timon::usecases::plans {

template <class T>
void take(T& value, const std::optional<std::type_identity_t<T>>& given) {
  if (given) value = *given;
}

}  // namespace timon::usecases::plans
