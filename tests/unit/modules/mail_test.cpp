#include <doctest/doctest.h>

#include "mail/read.h"

using namespace plenary;
using namespace plenary::mail;

namespace {

// As Outlook writes a mail with a workbook: two bodies in one part, a picture of the signature.
const char* const outlook =
    "Received: from mx.example by host.example; Fri, 9 Jun 2023 22:00:00 +0000\r\n"
    "From: =?iso-8859-1?Q?Gu=E8ye=2C_Fatou?= <fatou.gueye@interieur.example>\r\n"
    "To: \"Secretariat\" <secretariat@dialogue.example>\r\n"
    "Subject: =?utf-8?B?TGlzdGUgZMOpbMOpZ2F0aW9u?=\r\n"
    "Date: Fri, 9 Jun 2023 21:58:03 +0000\r\n"
    "Message-ID: <AM0PR0101@mail.interieur.example>\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=\"_004_\"\r\n"
    "\r\n"
    "--_004_\r\n"
    "Content-Type: multipart/related; boundary=\"_003_\"\r\n"
    "\r\n"
    "--_003_\r\n"
    "Content-Type: multipart/alternative; boundary=\"_002_\"\r\n"
    "\r\n"
    "--_002_\r\n"
    "Content-Type: text/plain; charset=\"iso-8859-1\"\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "\r\n"
    "Veuillez trouver ci-joint la liste de la d=E9l=E9gation.\r\n"
    "--_002_\r\n"
    "Content-Type: text/html; charset=\"iso-8859-1\"\r\n"
    "\r\n"
    "<p>Veuillez trouver</p>\r\n"
    "--_002_--\r\n"
    "--_003_\r\n"
    "Content-Type: image/png; name=\"image001.png\"\r\n"
    "Content-Disposition: inline; filename=\"image001.png\"\r\n"
    "Content-Transfer-Encoding: base64\r\n"
    "\r\n"
    "iVBORw0KGgo=\r\n"
    "--_003_--\r\n"
    "--_004_\r\n"
    "Content-Type: application/vnd.ms-excel; name=\"Liste =?utf-8?Q?d=C3=A9l.csv?=\"\r\n"
    "Content-Disposition: attachment;\r\n"
    " filename*=utf-8''Liste%20d%C3%A9l%C3%A9gation.csv\r\n"
    "Content-Transfer-Encoding: base64\r\n"
    "\r\n"
    "Tm9tO1Byw6lub20KRElPUDtBd2EK\r\n"
    "--_004_--\r\n";

// A forward, as Thunderbird attaches the mail itself.
std::string forwarded() {
  return "From: Ousmane Faye <ousmane.faye@primature.example>\n"
         "Date: Sat, 10 Jun 2023 08:00:00 +0200\n"
         "Message-ID: <fwd@primature.example>\n"
         "MIME-Version: 1.0\n"
         "Content-Type: multipart/mixed; boundary=\"b1\"\n"
         "\n"
         "--b1\n"
         "Content-Type: text/plain; charset=UTF-8; format=flowed\n"
         "\n"
         "Pour info.\n"
         "--b1\n"
         "Content-Type: message/rfc822; name=\"Liste.eml\"\n"
         "Content-Disposition: attachment; filename=\"Liste.eml\"\n"
         "\n" +
         std::string(outlook) + "\n--b1--\n";
}

Result<MailFile> read(std::string_view text) { return read_mail(std::string(text)); }

const MailPart* attached(const MailFile& mail) {
  for (const MailPart& part : mail.parts)
    if (part.is_attached) return &part;
  return nullptr;
}

std::string fault_of(std::string_view text) {
  const auto mail = read(text);
  return mail ? "" : mail.error().message;
}

}  // namespace

TEST_CASE("a mail says who sent it, when, and what is attached") {
  const auto mail = read(outlook);
  REQUIRE(mail.has_value());
  CHECK(mail->envelope.sender_name == "Guèye, Fatou");
  CHECK(mail->envelope.sender_address == "fatou.gueye@interieur.example");
  CHECK(mail->envelope.message_id == "AM0PR0101@mail.interieur.example");
  REQUIRE(mail->envelope.sent.has_value());
  CHECK(mail->envelope.sent->microseconds == 1'686'347'883'000'000);
  REQUIRE(mail->parts.size() == 4);
  CHECK(mail->parts[0].type == "text/plain");
  CHECK(mail->parts[0].charset == "iso-8859-1");
  CHECK(*mail->parts[0].bytes == "Veuillez trouver ci-joint la liste de la d\xE9l\xE9gation.");
  CHECK_FALSE(mail->parts[2].is_attached);
  const MailPart* list = attached(*mail);
  REQUIRE(list != nullptr);
  CHECK(list->name == "Liste délégation.csv");
  CHECK(*list->bytes == "Nom;Prénom\nDIOP;Awa\n");
}

TEST_CASE("the list of a mail that was forwarded inside another is found") {
  const auto mail = read(forwarded());
  REQUIRE(mail.has_value());
  CHECK(mail->envelope.sender_address == "ousmane.faye@primature.example");
  CHECK(mail->envelope.sent->microseconds == 1'686'376'800'000'000);
  REQUIRE(mail->forwarded.size() == 1);
  CHECK(mail->forwarded[0].sender_address == "fatou.gueye@interieur.example");
  const MailPart* list = attached(*mail);
  REQUIRE(list != nullptr);
  CHECK(*list->bytes == "Nom;Prénom\nDIOP;Awa\n");
}

TEST_CASE("a mail without a date, a sender or an identifier says so by having none") {
  const auto mail = read("Subject: x\nTo: a@b.example\n\nbody\n");
  REQUIRE(mail.has_value());
  CHECK_FALSE(mail->envelope.sent.has_value());
  CHECK(mail->envelope.sender_address.empty());
  CHECK(mail->envelope.message_id.empty());
  CHECK_FALSE(read("From: a@b.example\nDate: soon\n\nbody\n")->envelope.sent.has_value());
}

TEST_CASE("a mail that is cut off or nested beyond reason is refused") {
  std::string text = outlook;
  CHECK(fault_of(text.substr(0, text.find("UDtBd2EK"))) != "");
  CHECK(fault_of(text.substr(0, text.rfind("--_004_--"))) == "the mail is cut off");
  CHECK(fault_of(text.substr(0, text.find("\r\n--_003_\r\nContent-Type: image"))) ==
        "the mail is cut off");
  const std::size_t letter = text.find("Tm9tO1");
  CHECK(fault_of(text.erase(letter, 1)) ==
        "the mail has an attachment that is cut off: Liste délégation.csv");
  std::string nested = "From: a@b.example\n";
  for (int i = 0; i < 3000; ++i)
    nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" +
              std::to_string(i) + "\n";
  CHECK(fault_of(nested) != "");
  CHECK(fault_of("From: a@b.example\nContent-Type: multipart/mixed\n\n--x\n\nhello\n") ==
        "the mail says that it has parts, and not where they end");
}
