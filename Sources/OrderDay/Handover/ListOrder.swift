import Parallel

/// The orders as they stand on the pickup lists, and the codes of their members (R11).
struct ListOrder {
  /// The listed orders by point (what a closed point hands over after its own), code, order id (bytes).
  let orders: [ListedOrder]

  /// How many lists are laid out together.
  private static let partLists = 64

  /// Lists every order of which a line stands at the cutoff: a line that came short stays on the list.
  ///
  /// Codes are 1, 2, 3 ... per point without gaps over the members on its list, in the order of each member's first accepted
  /// event at that point, one that was cancelled later included. Lists have nothing in common: they are laid out side by side.
  ///
  /// - Complexity: O(orders log orders of a list).
  init(day: Day, collecting: Collecting, workers: Workers) {
    let placed = PlacedOrders(day: day, collecting: collecting)
    let parts = collecting.parts
    let laid = workers.map(
      over: 0..<placed.listCount, by: workers.partSize(usual: Self.partLists)
    ) { lists in
      var part: [ListedOrder] = []
      for list in lists {
        let byMember = placed.orders(ofList: list).map { order in
          let part = collecting.part(of: order)
          return PlacedOrder(
            order: order, head: parts[part].heads[order.index - parts[part].orders.lowerBound])
        }.sorted { $0.key < $1.key }
        var members: [Member] = []
        var start = 0
        while start < byMember.count {
          var end = start
          var first = Moment.last
          while end < byMember.count, byMember[end].head.member == byMember[start].head.member {
            first = min(first, byMember[end].head.opened)
            end += 1
          }
          members.append(Member(orders: start..<end, first: first))
          start = end
        }
        members.sort { $0.first < $1.first }
        var code: Int32 = 0
        for member in members {
          // The first order that stands gives the member a code.
          var isListed = false
          for index in member.orders where byMember[index].head.isStanding {
            if !isListed { code += 1 }
            isListed = true
            part.append(ListedOrder(byMember[index], code: code))
          }
        }
      }
      return part
    }
    orders = Array(joining: laid) { $0 }
  }

  /// The pickup code of the member of each order; 0 where nothing is listed.
  func codes(orderCount: Int) -> [Int32] {
    var codes = [Int32](repeating: 0, count: orderCount)
    for listed in orders { codes[listed.order] = listed.code }
    return codes
  }
}

/// An order of a list.
struct ListedOrder: Sendable {
  let order: OrderID
  /// The point of the order.
  let point: PointID
  /// The code of its member.
  let code: Int32
  private let lineStart: Int32
  private let lineEnd: Int32

  fileprivate init(_ placed: PlacedOrder, code: Int32) {
    order = placed.order
    point = placed.head.point
    self.code = code
    lineStart = Int32(truncatingIfNeeded: placed.head.lines.lowerBound)
    lineEnd = Int32(truncatingIfNeeded: placed.head.lines.upperBound)
  }

  /// Its lines in the part of the orders that it was collected with.
  var lines: Range<Int> { Int(lineStart)..<Int(lineEnd) }
}

/// A member at a point: one code, if anything is listed.
private struct Member {
  /// The member's orders at the point, by position.
  var orders: Range<Int>
  /// When the first accepted event came in.
  var first: Moment
}

/// An order with an accepted event, and what it is listed by.
private struct PlacedOrder {
  let order: OrderID
  let head: OrderHead

  /// What sorts orders by member, and those of one by the bytes of their ids.
  var key: UInt64 {
    UInt64(UInt32(bitPattern: head.member.rawValue)) << 32
      | UInt64(UInt32(bitPattern: head.opened.orderRank))
  }
}

/// The orders with an accepted event, by the list that they are for.
private struct PlacedOrders: Sendable {
  private let orders: [OrderID]
  private let starts: [Int]

  /// How many lists there are: one for each point of an order.
  var listCount: Int { starts.count - 1 }

  /// - Complexity: O(orders + points log points).
  init(day: Day, collecting: Collecting) {
    let listOfPoint = Self.lists(day: day)
    var next = [Int](repeating: 0, count: listOfPoint.count + 1)
    for part in collecting.parts {
      for head in part.heads where !head.point.isNone { next[listOfPoint[head.point] + 1] += 1 }
    }
    for list in listOfPoint.indices { next[list + 1] += next[list] }
    starts = next
    var orders = [OrderID](repeating: .none, count: next[listOfPoint.count])
    for part in collecting.parts {
      for (position, head) in part.heads.enumerated() where !head.point.isNone {
        let list = listOfPoint[head.point]
        orders[next[list]] = OrderID(index: part.orders.lowerBound + position)
        next[list] += 1
      }
    }
    self.orders = orders
  }

  func orders(ofList list: Int) -> ArraySlice<OrderID> { orders[starts[list]..<starts[list + 1]] }

  /// Where the list of each point stands among all: by the point that hands out, its own list before those of points
  /// that closed (R15.6).
  private static func lists(day: Day) -> [Int] {
    let points = day.network.points.indices.map { PointID(index: $0) }
    let sorted = points.sorted { a, b in
      let (here, there) = (day.handoverPoint[a], day.handoverPoint[b])
      return here != there ? here < there : a == here ? b != here : b != there && a < b
    }
    var lists = [Int](repeating: 0, count: points.count)
    for (position, point) in sorted.enumerated() { lists[point.index] = position }
    return lists
  }
}
