/// Adversarial days from a seed: few names so that everything collides, ties, edges, odd cells.
///
///     let tables = DayGenerator.day(seed: 7)         // every rule
///     let simple = DayGenerator.day(seed: 7, rules: .planned)
///
/// The tables are valid (R18), and the same for the same seed on every machine.
public struct DayGenerator {
  /// Which rules a day may need.
  public enum Rules: Sendable {
    /// R1-R13.3 and R17-R19.
    case all
    /// R1-R4.3, R6.1, R7.2 where nothing was received yet, R10, R11, R13.1-2.
    case planned
  }

  /// The tables of the day of a seed, by their names in R18.
  public static func day(seed: UInt64, rules: Rules = .all) -> Tables {
    var generator = DayGenerator(seed: seed, rules: rules)
    return generator.tables()
  }

  var random: SeededRandom
  var features: Set<DayFeature> = []
  var date = "2026-11-20"
  /// The day's offset in minutes.
  var offset = 480
  var decimals = 2
  var skus: [String] = []
  var suppliers: [String] = []
  var points: [String] = []
  var warehouses: [String] = []
  var leaders: [String] = []
  var members: [String] = []
  var couponNames: [String] = []
  var supplierOf: [String: String] = [:]
  var nominalOf: [String: Int] = [:]
  var packOf: [String: Int] = [:]
  /// The lines that readable `order` rows place.
  var placed: [(order: String, sku: String)] = []

  private init(seed: UInt64, rules: Rules) {
    random = SeededRandom(seed: seed)
    let company = random.chance(50) ? random.pick(DayFeature.companies) : []
    for feature in DayFeature.allCases {
      let isOn = random.chance(feature.percent) || company.contains(feature)
      if isOn && (rules == .all || feature.isPlanned) { features.insert(feature) }
    }
  }

  func has(_ feature: DayFeature) -> Bool { features.contains(feature) }

  private mutating func tables() -> Tables {
    chooseNames()
    var drafts = ["settings": settings()]
    drafts["suppliers"] = supplierTable()
    drafts["points"] = pointTable()
    if has(.leaders) { drafts["leaders"] = leaderTable() }
    drafts["products"] = productTable()
    if has(.coupons) { drafts["coupons"] = couponTable() }
    drafts["orders"] = orderTable()
    if has(.receipts) { drafts["receipts"] = receiptTable() }
    if has(.confirmations) { drafts["confirmations"] = confirmationTable() }
    if has(.weights) { drafts["weights"] = weightTable() }
    drafts.merge(toldTables()) { first, _ in first }
    var tables: Tables = [:]
    for (name, draft) in drafts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      tables[name] = draft.text(isUntidy: has(.untidy), &random)
    }
    return tables
  }

  private mutating func chooseNames() {
    date = random.pick(["2026-11-20", "2026-11-20", "2024-02-29", "2025-12-31", "2000-03-01"])
    if has(.otherZone) { offset = random.pick([0, 480, -210, 345, 840, -720]) }
    if has(.otherCurrency) { decimals = random.pick([0, 3]) }
    func some(_ names: [String], _ most: Int, least: Int = 1) -> [String] {
      Array(names.prefix(random.number(least...most)))
    }
    let odd = has(.unicode)
    skus = some(["b", "a", "B", "a-1", "10", "9"], has(.equalWishes) ? 2 : 5)
    suppliers = some(odd ? ["农场", "e\u{301}", "\u{E9}"] : ["farm", "f/1", "f%2F1"], 3)
    members = some(odd ? ["王伟", "\u{E9}", "e\u{301}", "z"] : ["wang", "li", "zhao", "Li"], 4)
    leaders = some(["li", "wu", "Li"], 3)
    points = some(
      odd ? ["\u{E9}", "e\u{301}", "锦绣", "p"] : ["p2", "p10", "p/1", "P2"], 4,
      least: has(.equalWishes) ? 2 : 1)
    warehouses =
      has(.severalWarehouses) ? some(["", "w/1", "w%2F1"], 3) : [random.pick(["", "w"])]
  }

  /// An amount as the tables write it.
  mutating func money(_ minor: Int) -> String {
    let text = SlowValue.money(printed: Whole(minor), decimals: decimals)
    let canShorten = decimals > 0 && text.utf8.last == 48 && random.chance(20)
    return canShorten && decimals > 1 ? String(text.dropLast()) : text
  }

  mutating func price() -> String {
    if has(.equalWishes) && random.chance(80) { return money(1290) }
    if has(.hugeNumbers) && random.chance(30) {
      // Below 10^18 minor units; ten or so times the largest is more than 64 bits hold.
      return money(
        random.pick([999_999_999_999_999_999, 922_337_203_685_477_580, 9_223_372_036_854]))
    }
    return money(random.pick([1290, 1300, 410, 1083, 1990, 2580, 100, 3, 1, 0]))
  }

  /// A small number, or none at all.
  mutating func maybe(_ percent: Int, _ range: ClosedRange<Int>) -> String {
    guard random.chance(percent) else { return "" }
    if has(.hugeNumbers) && random.chance(10) {
      return random.pick(["999999999999999999", "1000000", "461168601842738790"])
    }
    return String(random.number(range))
  }

  mutating func maybe(_ percent: Int, _ words: [String]) -> String {
    random.chance(percent) ? random.pick(words) : ""
  }
}
