// Sentences that need reviewed forms. A template of the words file names the forms it needs
// ("{of}"); where a party or plan lacks one, the sentence gives way to a list and a finding says
// what to write.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/documents/paper.h"
#include "plenary/domain/framework.h"
#include "plenary/problem.h"

namespace plenary {

class Sentences {
 public:
  Sentences(const Paper& paper, Problems& findings) : paper_(paper), findings_(findings) {}

  // A party as the template has it; none: a form is missing, and a finding was made.
  std::optional<std::string> party(std::string_view key, const std::string& code) const;
  std::optional<std::string> plan(std::string_view key, const Framework& framework) const;
  std::optional<std::string> city() const;

  // "Co-chairs: Morocco, Spain."
  std::string fallback(std::string_view label_key, const std::vector<std::string>& parts) const;

 private:
  bool needs(std::string_view key, std::string_view field) const;
  bool have(std::string_view key, std::string_view field, const std::string& form, Source where,
            const std::string& of_what, const std::string& hint) const;

  const Paper& paper_;
  Problems& findings_;
};

// What a plan is called in a sentence: its short name, else its name.
const std::string& short_name(const Framework& framework, const Paper& paper);

std::string capitalised(const std::string& sentence);
std::string with_full_stop(std::string sentence);

}  // namespace plenary
