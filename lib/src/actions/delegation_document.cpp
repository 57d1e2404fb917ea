#include <fmt/format.h>

#include "actions/desk.h"
#include "actions/document_records.h"
#include "plenary/actions/invitations.h"
#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {

Result<Done> record_delegation_document(Store& store, const Setting& setting, const Act& act,
                                        const DocumentOptions& options) {
  auto type = read_document_type(options.type, setting.meeting.rules);
  if (!type) return fail(std::move(type.error()));
  const DocumentWords words{
      .type = *type, .number = to_nfc(trim(options.number)), .dated = options.dated};
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    Desk desk(writer, setting);
    auto code = one_party(desk.parties(), options.party);
    if (!code) return fail(std::move(code.error()));
    const DocumentId id = record_document(desk, *code, words, options.received_on, setting.today);
    done.sentence = fmt::format("recorded {} {}of {}: {}", words.type,
                                words.number.empty() ? "" : words.number + " ", *code, ref(id));
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
