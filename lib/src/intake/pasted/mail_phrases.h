// Lines of a mail's body that are no person: greetings, closings, the headers of a quoted mail.
// Folded phrases in the languages of lists; a line is one by how it begins.
#pragma once

#include <string_view>

namespace plenary {

bool is_greeting(std::string_view line);     // "Dear colleagues,", "Madame, Monsieur,"
bool is_mail_header(std::string_view line);  // "From: ...", "Objet : ..."
bool is_closing(std::string_view line);      // "Best regards,"; a signature follows

}  // namespace plenary
