import PlainText
import ScenarioLanguage

/// A scenario that is in the canonical layout.
let sample = """
  groupbuy 1
  # Two communities, one shortage.
  day 2026-11-20
    currency CNY
    cutoff 22:00

  supplier farm "Yiyang Farm Co-op"
  product egg30 "Fresh eggs, tray of 30"
    supplier farm
    price 19.90
  point jinxiu "Jinxiu Garden, gate 2"
    route n1 stop 3  # details may stand several on a line

  20:15 order 1001 at jinxiu for wang "王 \\"Wei\\"" phone 13812341234
    egg30 2
    # the last one
    milk 1 price 9.90

  expect rejected 1002 after-cutoff

  """

/// Parses `text` below a right version line, in which line 2 is the first of `text`.
func parseBody(_ text: String) -> (tree: ScenarioTree, diagnostics: [Diagnostic]) {
  ScenarioParser.parse(Array("groupbuy 1\n\(text)".utf8), file: "day.scenario")
}

/// The first lines of a diagnostic as a reader of the tests wants them: `E-QUOTE 2:5+1`.
func summary(_ diagnostic: Diagnostic) -> String {
  guard let place = diagnostic.place else { return diagnostic.code.rawValue }
  return "\(diagnostic.code.rawValue) \(place.line):\(place.column)+\(place.length)"
}

func summaries(_ bytes: [UInt8]) -> [String] {
  ScenarioParser.parse(bytes, file: "day.scenario").diagnostics.map(summary)
}

func formatted(_ bytes: [UInt8]) -> [UInt8] {
  ScenarioFormatter.format(ScenarioParser.parse(bytes, file: "day.scenario").tree)
}

func formatted(_ text: String) -> String {
  String(decoding: formatted(Array(text.utf8)), as: UTF8.self)
}

/// All words of a tree, a row a line, values only.
func values(_ tree: ScenarioTree) -> [[[UInt8]]] {
  var lines = tree.versionLine.map { [$0] } ?? []
  for statement in tree.statements { lines += [statement.head] + statement.details }
  return lines.map { $0.words.map(\.bytes) }
}

/// SplitMix64: numbers that are the same in every run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }
}
