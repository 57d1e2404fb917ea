#include "help.h"

#include <fmt/format.h>

#include <algorithm>

#include "context.h"
#include "parser.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

constexpr std::size_t page_width = 80;

std::string wrapped(std::string_view text, std::size_t indent, std::size_t first_column) {
  std::string out;
  std::size_t column = first_column;
  for (std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    const std::size_t width = display_width(word);
    if (column > indent && column + 1 + width > page_width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
  }
  return out;
}

// A paragraph's lines belong together, wherever the source breaks them; a blank line parts two
// paragraphs, and an indented line (a table, an example) stands as it is.
std::string paragraphs(std::string_view text) {
  std::string out;
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) out += wrapped(paragraph, 0, 0) + '\n';
    paragraph.clear();
  };
  for (const std::string_view line : split(text, '\n')) {
    const bool is_blank = line.find_first_not_of(' ') == line.npos;
    if (!is_blank && !line.starts_with("  ")) {
      paragraph.append(" ").append(line);
      continue;
    }
    end_paragraph();
    out.append(is_blank ? std::string_view{} : line).append("\n");
  }
  end_paragraph();
  return out;
}

// "  --role ROLE      Only this role": names in a column, words wrapped beside it.
std::string row(const std::string& left, const std::string& right, std::size_t indent) {
  std::string line = "  " + left;
  if (line.size() + 2 > indent)
    line += '\n' + std::string(indent, ' ');
  else
    line.resize(indent, ' ');
  return line + wrapped(right, indent, indent) + '\n';
}

std::string option_left(const Option& option) {
  std::string names = option.names;
  if (const std::size_t comma = names.find(','); comma != std::string::npos)
    names.replace(comma, 1, ", ");
  else
    names = "    " + names;
  return option.value_name.empty() ? names : names + ' ' + option.value_name;
}

std::string option_right(const Option& option) {
  std::string text = option.help;
  if (!option.choices.empty()) text += ": " + join(option.choices, ", ");
  if (option.required) text += " (needed)";
  return text;
}

std::string options_part(std::string_view title, const std::vector<Option>& options) {
  if (options.empty()) return {};
  std::string part = fmt::format("\n{}:\n", title);
  for (const Option& option : options) part += row(option_left(option), option_right(option), 28);
  return part;
}

std::string usage_line(const Command& command, const std::string& command_line) {
  std::string line = "Usage: plenary " + command_line;
  for (const Argument& argument : command.arguments) {
    const bool several = std::holds_alternative<std::vector<std::string>*>(argument.target);
    const std::string word = argument.name + (several ? "..." : "");
    line += argument.required ? " " + word : " [" + word + "]";
  }
  return line + " [options]\n";
}

}  // namespace

std::string help_of_program() {
  std::string page =
      "Plenary: registration, lists, agenda and reports for the secretariat of an\n"
      "intergovernmental dialogue.\n\n"
      "Usage: plenary COMMAND [options]\n";
  std::string_view verb = "-";
  for (const Entry& entry : catalogue()) {
    if (entry.verb != verb) page += '\n';
    verb = entry.verb;
    const std::string name =
        entry.verb.empty() ? std::string(entry.name) : fmt::format("{} {}", entry.verb, entry.name);
    page += row(name, std::string(entry.help), 28);
  }
  page +=
      "\nplenary COMMAND --help shows a command's options and examples.\n"
      "plenary alone says where you are and what needs attention.\n";
  return page;
}

std::string help_of_verb(std::string_view verb) {
  std::string page = fmt::format("Usage: plenary {} COMMAND [options]\n\n", verb);
  for (const Entry& entry : catalogue())
    if (entry.verb == verb)
      page += row(fmt::format("{} {}", verb, entry.name), std::string(entry.help), 28);
  return page;
}

std::string help_of_command(const Command& command, const std::string& command_line) {
  std::string page = command.help + "\n\n" + usage_line(command, command_line);
  if (!command.examples.empty()) {
    page += "\nExamples:\n";
    for (const std::string& example : command.examples) page += "  " + example + '\n';
  }
  if (!command.details.empty()) page += '\n' + paragraphs(command.details);
  if (!command.arguments.empty()) {
    page += "\nArguments:\n";
    for (const Argument& argument : command.arguments)
      page += row(argument.name, argument.help, 28);
  }
  SharedOptions shared;
  page += options_part("Options", command.options);
  page += options_part("Common options", shared_options(command, shared));
  return page;
}

}  // namespace plenary::cli
