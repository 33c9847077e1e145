import OrderDay
import Papers
public import PlainText

/// What of a day belongs to two warehouses, so that the parts of the day by warehouse, each run by itself, are not
/// the day run whole (R17).
public struct WarehouseSplit: Sendable {
  /// Leaders with points of two warehouses, by label: their statements, caps and ladders are of both.
  private(set) var leaders: [String] = []
  /// SKUs that are ordered at two warehouses, and whose group or price steps count the whole day.
  private(set) var groups: [String] = []
  /// How many members ordered at points of two warehouses: their limits and codes may differ.
  private(set) var members = 0
  /// How many orders name points of two warehouses.
  private(set) var orders = 0
  /// How many warehouses the day has.
  let warehouses: Int

  /// Looks through a night.
  ///
  /// - Complexity: O(events).
  init(of night: Night) {
    self.init(day: night.day, events: night.events)
    if groups.isEmpty { return }
    // A row that was refused counts in no group.
    let warehouseOfPoint = night.day.network.warehouseOfPoint
    let products = night.day.catalogue.products
    var ofProducts = Span(products.count)
    for row in night.rows.all {
      let point = night.book.point(of: night.rows.line[row])
      ofProducts.add(night.rows.product[row].index, warehouseOfPoint[point])
    }
    groups = Self.groups(of: ofProducts, products)
  }

  /// Looks through what was read, before any row is applied: `groups` are those that may be of two warehouses.
  ///
  /// - Complexity: O(events).
  init(day: Day, events: OrderEvents) {
    let network = day.network
    warehouses = network.warehouses.count
    if warehouses < 2 { return }
    var ofLeaders = Span(network.leaders.count)
    for index in network.points.indices {
      let point = PointID(index: index)
      ofLeaders.add(network.leaderOfPoint[point].index, network.warehouse(of: point))
    }
    leaders = ofLeaders.several.map { network.leaders[$0].leader.string }
    var ofMembers = Span(events.members.count)
    var ofOrders = Span(events.orders.count)
    let products = day.catalogue.products
    var ofProducts = Span(products.count)
    let warehouseOfPoint = network.warehouseOfPoint
    var isUnreadable = [Bool](repeating: false, count: events.count)
    for row in events.unreadable { isUnreadable[Int(row)] = true }
    for row in 0..<events.count where !isUnreadable[row] {
      let point = Int(events.point(of: row))
      guard network.points.indices.contains(point) else { continue }
      let warehouse = warehouseOfPoint[PointID(index: point)]
      if !events.member(of: row).isNone { ofMembers.add(events.member(of: row).index, warehouse) }
      if !events.order(of: row).isNone { ofOrders.add(events.order(of: row).index, warehouse) }
      let sku = Int(events.sku[row])
      if products.indices.contains(sku) { ofProducts.add(sku, warehouse) }
    }
    members = ofMembers.several.count
    orders = ofOrders.several.count
    groups = Self.groups(of: ofProducts, products)
  }

  /// The products of two warehouses whose group or price steps count the whole day.
  private static func groups(of products: Span, _ catalogue: [ProductRecord]) -> [String] {
    products.several.map { catalogue[$0] }
      .filter { $0.groupScope == .day && ($0.groupMinimum != nil || !$0.tiers.isEmpty) }
      .map(\.sku.string)
  }

  /// Whether nothing belongs to two warehouses.
  var isClean: Bool {
    leaders.isEmpty && groups.isEmpty && members == 0 && orders == 0
  }

  /// The warehouses of each of many things: one, or more than one.
  private struct Span {
    private var first: [WarehouseID]
    private var found: Set<Int> = []

    /// Those of more than one, in the order of their numbers.
    var several: [Int] { found.sorted() }

    init(_ count: Int) { first = Array(repeating: .none, count: count) }

    mutating func add(_ index: Int, _ warehouse: WarehouseID) {
      if first[index].isNone {
        first[index] = warehouse
      } else if first[index] != warehouse {
        found.insert(index)
      }
    }
  }
}

extension DayRun {
  /// Whether the day can be run warehouse by warehouse, and what stands against it; nothing for a day of one.
  public func warehouseSplit(in language: Language) -> [String] {
    let split = WarehouseSplit(of: night)
    if split.warehouses < 2 { return [] }
    switch language {
    case .english:
      return [
        split.isClean
          ? "the day splits by warehouse: each of the \(split.warehouses) run by itself comes out as in the whole day"
          : "the day does not split by warehouse: " + split.obstacles(in: language)
      ]
    case .chinese:
      return [
        split.isClean
          ? "可按仓库拆分：\(split.warehouses) 个仓库各自运算，结果与整天相同"
          : "不可按仓库拆分：" + split.obstacles(in: language)
      ]
    }
  }
}

extension WarehouseSplit {
  /// What stands against it, on one line; empty where nothing does.
  public func obstacles(in language: Language) -> String {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }

  private var inEnglish: String {
    var parts: [String] = []
    if !leaders.isEmpty { parts.append("leaders of several: \(Self.listed(leaders, ", "))") }
    if !groups.isEmpty { parts.append("groups of the whole day: \(Self.listed(groups, ", "))") }
    if members > 0 { parts.append("members at several: \(members)") }
    if orders > 0 { parts.append("orders at several: \(orders)") }
    return parts.joined(separator: "; ")
  }

  private var inChinese: String {
    var parts: [String] = []
    if !leaders.isEmpty { parts.append("跨仓库的团长：\(Self.listed(leaders, "、"))") }
    if !groups.isEmpty { parts.append("全天成团的商品：\(Self.listed(groups, "、"))") }
    if members > 0 { parts.append("跨仓库的团员：\(members) 位") }
    if orders > 0 { parts.append("跨仓库的订单：\(orders) 个") }
    return parts.joined(separator: "；")
  }

  /// At most five names, and how many there are in all.
  private static func listed(_ names: [String], _ separator: String) -> String {
    let shown = names.prefix(5).map { $0.quotedForDisplay }.joined(separator: separator)
    return names.count > 5 ? "\(shown) ... (\(names.count))" : shown
  }
}
