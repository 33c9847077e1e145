import ExactValues
import PlainText

/// Renders papers as one JSON text by a published schema (`PaperSchema`).
///
/// Keys are the same in every language and stand in one order. An amount of money is a string with its decimals, so
/// that no reader makes a binary fraction of it; a blank cell is `null`. A table, and each of its groups, is a line.
public struct JSONRenderer: Sendable {
  /// A renderer; there is nothing to choose.
  public init() {}

  /// The bytes of `papers`, which end in one LF.
  ///
  /// - Precondition: each row of a table has a cell for each column.
  /// - Complexity: O(*n*) in the size of the papers.
  public func render(_ papers: [Paper]) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("format")
      json.string("groupbuy-papers")
      json.key("version")
      json.number(1)
      json.key("papers")
      json.array(of: papers, isTall: true) { json, paper in
        write(paper, to: &json)
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ paper: Paper, to json: inout JSONText) {
    let cells = JSONCells(moneyDecimals: paper.moneyDecimals)
    json.object { json in
      json.member("kind", paper.kind)
      json.member("language", paper.language.tag)
      json.member("title", paper.title)
      json.member("subtitle", paper.subtitle)
      json.key("money_decimals")
      json.number(Int64(paper.moneyDecimals))
      json.key("facts")
      cells.write(paper.facts, to: &json)
      json.key("blocks")
      json.array(of: paper.blocks, isTall: true) { json, block in
        cells.write(block, to: &json)
      }
    }
  }
}

extension JSONText {
  /// Writes a member of an object whose value is a text.
  mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text.printable)
  }
}
