// SHA-256 (FIPS 180-4) of a file that came in: so that "the same list again" can be said by anyone
// with sha256sum. The store's own chain uses another function (store/digest.h), which is quicker.
#pragma once

#include <string>
#include <string_view>

namespace plenary {

std::string sha256_hex(std::string_view bytes);  // 64 lower-case digits

}  // namespace plenary
