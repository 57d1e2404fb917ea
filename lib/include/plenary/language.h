// Text in several languages, and the words of papers. A language is a lower-case ISO 639-1 code.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plenary {

using Language = std::string;  // "en", "fr"

// One text in the languages it exists in. In TOML `{en = "..", fr = ".."}`, or a bare string in the
// dialogue's first language.
class LocalizedText {
 public:
  LocalizedText() = default;
  LocalizedText(std::initializer_list<std::pair<const Language, std::string>> texts)
      : texts_(texts) {}

  bool empty() const { return texts_.empty(); }
  bool has(const Language& language) const { return texts_.contains(language); }
  void set(const Language& language, std::string text) { texts_[language] = std::move(text); }

  // The language asked for, else the dialogue's first, else any (in code order), else "".
  const std::string& in(const Language& language, const Language& first = "en") const;

  const std::map<Language, std::string>& all() const { return texts_; }
  bool operator==(const LocalizedText&) const = default;

 private:
  std::map<Language, std::string> texts_;
};

// The words of papers in one language: data/languages/<language>.toml flattened to dotted keys.
// Templates hold {name} fields. A missing key gives the key itself in angle brackets, and a test
// compares the key sets of all languages, so none is missing in a release.
class Words {
 public:
  Words() = default;
  Words(Language language, std::map<std::string, std::string> entries)
      : language_(std::move(language)), entries_(std::move(entries)) {}

  const Language& language() const { return language_; }
  bool has(std::string_view key) const;
  std::string_view operator[](std::string_view key) const;

  using Fields = std::vector<std::pair<std::string_view, std::string>>;
  std::string fill(std::string_view key, const Fields& fields) const;
  // Chooses "<key>.one" or "<key>.other" by the language's plural rule (French: 0 and 1 are one),
  // and fills {n} with the number written as the language writes it.
  std::string count(std::string_view key, long long number, const Fields& fields = {}) const;

  std::string number(long long number) const;  // "1,500" or "1 500"
  // "a, b and c" with the language's conjunction.
  std::string list(const std::vector<std::string>& parts) const;

  const std::map<std::string, std::string>& all() const { return entries_; }

 private:
  Language language_;
  std::map<std::string, std::string> entries_;
};

}  // namespace plenary
