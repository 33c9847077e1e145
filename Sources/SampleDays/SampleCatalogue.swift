/// The suppliers and products of a generated day.
struct SampleCatalogue {
  /// A product, in the order of how much it sells.
  struct Product {
    var sku: [UInt8]
    var supplier: Int
    var price: Int
    var casePack: Int
    var zone: String
    /// The row without the columns of rules, then those.
    fileprivate var row: [UInt8] = []
  }

  let products: [Product]
  /// Which product a line asks for.
  let draw: WeightedDraw
  private let day: SampleDay

  init(_ day: SampleDay) {
    self.day = day
    // The best seller has about a tenth of the lines (Zipf).
    let weights = (0..<day.products).map { (UInt64(1) << 40) / UInt64($0 + 1) }
    let total = weights.reduce(0, +)
    var random = SampleRandom(seed: day.seed, purpose: 1)
    products = (0..<day.products).map { rank in
      let units = UInt64(day.rows * 1447 / 1000).multipliedFullWidth(by: weights[rank])
      let expected = Int(total.dividingFullWidth(units).quotient)
      return Self.product(rank, expected: expected, of: day, &random)
    }
    draw = WeightedDraw(weights: weights)
  }

  private static func product(
    _ rank: Int, expected: Int, of day: SampleDay, _ random: inout SampleRandom
  ) -> Product {
    let category = random.pick(SampleWords.categories)
    let price = 199 + random.below(7_800)
    var product = Product(
      sku: Self.sku(rank), supplier: random.below(day.suppliers), price: price,
      casePack: random.pick([4, 6, 8, 10, 12, 15, 20, 24, 30, 40]), zone: category.zone)
    let name =
      random.pick(SampleWords.origins) + random.pick(SampleWords.qualities)
      + random.pick(category.items) + " " + random.pick(SampleWords.sizes)
    // Every eighth product by rank has too little for those who want it.
    let isScarce = rank % 8 == 2
    let percent = isScarce ? 50 + random.below(41) : 150 + random.below(150)
    var row = product.sku
    row.append(",\(name),")
    row += Self.supplier(product.supplier)
    row.append(",\(category.name),\(category.zone),\(product.casePack),")
    row.append(fen: price)
    row.append(",")
    row.append(fen: price * (55 + random.below(30)) / 100)
    row.append(",\(300 + random.below(121) * 10),\(expected * percent / 100 + (isScarce ? 0 : 50))")
    for column in Self.columns(of: day.rules) {
      row.append(",")
      row.append(Self.value(of: column, rank: rank, product, day, &random))
    }
    row.append("\n")
    product.row = row
    return product
  }

  /// The columns that rules add.
  private static func columns(of rules: Set<SampleRule>) -> [String] {
    var columns: [String] = []
    if rules.contains(.limits) {
      columns += ["limit_member", "limit_order", "limit_point", "partial"]
    }
    if rules.contains(.groups) { columns += ["group_min", "group_scope", "group_else"] }
    if rules.contains(.tiers) { columns += ["tiers"] }
    if rules.contains(.tolerance) { columns += ["rounding", "min_cases"] }
    if rules.contains(.priorities) { columns += ["shortage"] }
    if rules.contains(.substitutes) { columns += ["substitute"] }
    if rules.contains(.receipts) { columns += ["on_hand"] }
    return columns
  }

  private static func value(
    of column: String, rank: Int, _ product: Product, _ day: SampleDay,
    _ random: inout SampleRandom
  ) -> String {
    let isChosen = random.happens(1, in: 4)
    switch column {
    case "limit_member": return isChosen ? String(3 + random.below(6)) : ""
    case "limit_order": return isChosen ? String(2 + random.below(4)) : ""
    case "limit_point": return isChosen ? String(20 + random.below(200)) : ""
    case "partial": return isChosen ? "yes" : ""
    case "group_min": return isChosen ? String(2 + random.below(30)) : ""
    case "group_scope": return random.happens(1, in: 2) ? "point" : "day"
    case "group_else": return random.happens(1, in: 3) ? "ship" : "cancel"
    case "tiers":
      if !isChosen { return "" }
      let (first, second) = (product.price * 9 / 10, product.price * 8 / 10)
      var text: [UInt8] = []
      text.append("12:")
      text.append(fen: first)
      text.append(" 100:")
      text.append(fen: second)
      return String(decoding: text, as: UTF8.self)
    case "rounding": return random.pick(["up", "up", "down", "tolerance"])
    case "min_cases": return isChosen ? "1" : ""
    case "shortage": return random.pick(["first-come", "pro-rata", "by-point", "even"])
    case "substitute":
      let other = (rank + 1) % day.products
      return isChosen && other != rank ? String(decoding: sku(other), as: UTF8.self) : ""
    case "on_hand": return isChosen ? String(random.below(40)) : ""
    default: return ""
    }
  }

  private static func sku(_ rank: Int) -> [UInt8] {
    var sku: [UInt8] = []
    sku.append("S\(SampleCode.six(rank * 3 + 1))")
    return sku
  }

  static func supplier(_ number: Int) -> [UInt8] {
    Array("V\(SampleCode.six(number * 7 + 3))".utf8)
  }

  var suppliersTable: [UInt8] {
    var text = Array("supplier,name,city\n".utf8)
    for number in 0..<day.suppliers {
      let city = SampleWords.cities[number % SampleWords.cities.count]
      let estate = SampleWords.estates[number / 8 % SampleWords.estates.count]
      text += Self.supplier(number)
      text.append(",\(city)\(estate)食品有限公司\(number + 1),\(city)\n")
    }
    return text
  }

  /// The products in the order of their SKUs, which says nothing of how much they sell.
  var productsTable: [UInt8] {
    let columns =
      [
        "sku", "name", "supplier", "category", "zone", "case_pack", "price", "cost",
        "commission_bp", "stock_cap",
      ] + Self.columns(of: day.rules)
    var text = Array((columns.joined(separator: ",") + "\n").utf8)
    for product in products.sorted(by: { $0.sku.lexicographicallyPrecedes($1.sku) }) {
      text += product.row
    }
    return text
  }
}
