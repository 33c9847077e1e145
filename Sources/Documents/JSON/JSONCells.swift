import ExactValues

/// The parts of a paper as JSON.
struct JSONCells {
  let moneyDecimals: Int

  func write(_ block: Paper.Block, to json: inout JSONText) {
    json.object { json in
      switch block {
      case .heading(let text, let level):
        json.member("type", "heading")
        json.member("text", text)
        json.key("level")
        json.number(Int64(level))
      case .table(let table):
        json.member("type", "table")
        write(table, to: &json)
      case .note(let text):
        json.member("type", "note")
        json.member("text", text)
      case .facts(let facts):
        json.member("type", "facts")
        json.key("facts")
        write(facts, to: &json)
      case .signatures(let names):
        json.member("type", "signatures")
        json.key("names")
        json.array(of: names) { $0.string($1.printable) }
      case .index(let title, let entries):
        json.member("type", "index")
        json.member("title", title)
        json.key("entries")
        json.array(of: entries) { json, entry in
          json.object { json in
            json.member("key", entry.key)
            json.member("name", entry.name)
            json.member("place", entry.place)
          }
        }
      case .cards(let cards):
        json.member("type", "cards")
        json.key("cards")
        json.array(of: cards, isTall: true) { write($1, to: &$0) }
      }
    }
  }

  func write(_ facts: [Paper.Fact], to json: inout JSONText) {
    json.array(of: facts) { json, fact in
      json.object { json in
        json.member("label", fact.label)
        json.key("value")
        write(fact.value, to: &json)
      }
    }
  }

  private func write(_ card: Paper.Card, to json: inout JSONText) {
    json.object { json in
      json.member("lead", card.lead)
      json.member("corner", card.corner)
      json.member("title", card.title)
      json.key("lines")
      write(card.lines, to: &json)
    }
  }

  private func write(_ table: PaperTable, to json: inout JSONText) {
    json.member("title", table.title ?? "")
    json.key("columns")
    json.array(of: table.columns) { json, column in
      json.object { json in
        json.member("title", column.title)
        json.member("kind", column.kind.word)
      }
    }
    json.key("groups")
    json.array(of: table.groups, isTall: true) { json, group in
      json.object { json in
        json.key("rows")
        json.array(of: group.rows) { write($1, to: &$0) }
        json.key("subtotal")
        if let subtotal = group.subtotal { write(subtotal, to: &json) } else { json.word("null") }
      }
    }
    json.key("totals")
    if let totals = table.totals { write(totals, to: &json) } else { json.word("null") }
  }

  private func write(_ cells: [Cell], to json: inout JSONText) {
    json.array(of: cells) { write($1, to: &$0) }
  }

  private func write(_ cell: Cell, to json: inout JSONText) {
    switch cell.content {
    case .blank: json.word("null")
    case .text(let text): json.string(text.printable)
    case .number(let figure): json.number(figure.value)
    case .money(let figure):
      json.object { json in
        json.member("money", MoneyText.string(figure.value, decimals: moneyDecimals))
      }
    case .tickBox: json.object { $0.member("place", "tick") }
    case .writeIn: json.object { $0.member("place", "write") }
    }
  }
}

extension PaperTable.Column.Kind {
  /// The word of the JSON schema.
  fileprivate var word: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .money: "money"
    case .tick: "tick"
    case .writeIn: "write"
    }
  }
}
