#include <algorithm>

#include "actions/lists/party_order.h"
#include "plenary/actions/lists.h"
#include "plenary/documents/paper.h"
#include "plenary/text.h"

namespace plenary::actions {

std::string ListGround::party_name(std::string_view code) const {
  return parties.name(code, language(), setting.dialogue.first_language());
}

std::string ListGround::title(std::string_view key) const {
  const std::string entry = "lists." + std::string(key);
  if (words.has(entry)) return std::string(words[entry]);
  std::string title(key);
  std::replace(title.begin(), title.end(), '_', ' ');
  if (!title.empty() && title.front() >= 'a' && title.front() <= 'z') {
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
  }
  return title;
}

void ListGround::name(ListCell& cell, const std::string& name) const {
  cell.text(name);
  if (name.empty()) cell.words(name_or_erased(name, words));
}

void ListGround::names(ListCell& cell, std::vector<std::string> names) const {
  std::vector<std::string> shown;
  for (const auto& name : names) shown.push_back(name_or_erased(name, words));
  cell.texts(std::move(names));
  cell.words(join(shown, ", "));
}

void ListGround::coded(ListCell& cell, std::string_view table, std::string_view key) const {
  cell.text(key);
  const std::string entry = std::string(table) + "." + std::string(key);
  if (words.has(entry)) cell.words(std::string(words[entry]));
}

bool wanted(const std::vector<std::string>& parties, const std::string& party) {
  return parties.empty() || std::find(parties.begin(), parties.end(), party) != parties.end();
}

std::string sort_name(const ListGround& ground, std::string_view party) {
  if (const Party* known = ground.parties.party(party)) {
    const auto key = known->sort_keys.find(ground.language());
    if (key != known->sort_keys.end()) return key->second;
  }
  return ground.party_name(party);
}

}  // namespace plenary::actions
