// SHA-256 without the processor's own instructions for it: what other processors run, and the twin
// that tests hold the quick way against.
#pragma once

#include "plenary/sha256.h"

namespace plenary {

std::string sha256_hex_portably(std::string_view bytes);

}  // namespace plenary
