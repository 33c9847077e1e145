import Parallel

/// The orders as they stand on the pickup lists, and the codes of their members (R11).
struct ListOrder {
  /// The listed orders by point (what a closed point hands over after its own), code, order id (bytes).
  let orders: [OrderID]
  /// The pickup code of the member of each order; 0 where nothing is listed.
  let codeOfOrder: [Int32]

  /// How many lists are laid out together.
  private static let partLists = 64

  /// Lists every order of which a line stands at the cutoff: a line that came short stays on the list.
  ///
  /// Codes are 1, 2, 3 ... per point without gaps over the members on its list, in the order of each member's first accepted
  /// event at that point, one that was cancelled later included. Lists have nothing in common: they are laid out side by side.
  ///
  /// - Complexity: O(orders log orders of a list).
  init(
    day: Day, events: OrderEvents, collecting: Collecting, orderRank: [Int32], workers: Workers
  ) {
    let placed = PlacedOrders(day: day, collecting: collecting)
    let isListed = Array(joining: collecting.parts) { part in
      (0..<part.orders.count).map { position in
        part.lines(at: position).contains { part.lines[$0].units > 0 }
      }
    }
    let (member, firstAccepted) = (collecting.member, collecting.firstAccepted)
    let laid = workers.map(
      over: 0..<placed.listCount, by: workers.partSize(usual: Self.partLists)
    ) { lists in
      var part: [(order: OrderID, code: Int32)] = []
      for list in lists {
        // By member, and those of one by the bytes of their ids.
        let byMember = placed.orders(ofList: list).map { order in
          ListedOrder(member: member[order], rank: orderRank[order], order: order)
        }.sorted()
        var members: [Member] = []
        var start = 0
        while start < byMember.count {
          var end = start
          var first = Moment.last
          var isAnyListed = false
          while end < byMember.count, byMember[end].member == byMember[start].member {
            let (order, rank) = (byMember[end].order, byMember[end].rank)
            let time = events.time[Int(firstAccepted[order])]
            first = min(first, Moment(time: time, orderRank: rank))
            if isListed[order.index] { isAnyListed = true }
            end += 1
          }
          if isAnyListed { members.append(Member(orders: start..<end, first: first)) }
          start = end
        }
        members.sort { $0.first < $1.first }
        for (index, member) in members.enumerated() {
          for listed in byMember[member.orders] where isListed[listed.order.index] {
            part.append((listed.order, Int32(truncatingIfNeeded: index + 1)))
          }
        }
      }
      return part
    }
    orders = Array(joining: laid) { $0.map(\.order) }
    var codes = [Int32](repeating: 0, count: member.count)
    for part in laid {
      for (order, code) in part { codes[order] = code }
    }
    codeOfOrder = codes
  }
}

/// An order with what it is sorted by, which lies far from the order.
private struct ListedOrder: Comparable {
  var member: MemberID
  var rank: Int32
  var order: OrderID

  static func < (a: Self, b: Self) -> Bool { (a.member, a.rank) < (b.member, b.rank) }
}

/// A member at a point: one code.
private struct Member {
  /// The member's orders at the point, by position.
  var orders: Range<Int>
  /// When the first accepted event came in.
  var first: Moment
}

/// When an event came in, among those of other orders.
private struct Moment: Comparable {
  var time: Int64
  var orderRank: Int32

  static let last = Moment(time: .max, orderRank: .max)

  static func < (a: Self, b: Self) -> Bool {
    (a.time, a.orderRank) < (b.time, b.orderRank)
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
    let points = collecting.point
    var next = [Int](repeating: 0, count: listOfPoint.count + 1)
    for point in points where !point.isNone { next[listOfPoint[point] + 1] += 1 }
    for list in listOfPoint.indices { next[list + 1] += next[list] }
    starts = next
    var orders = [OrderID](repeating: .none, count: next[listOfPoint.count])
    for (order, point) in points.enumerated() where !point.isNone {
      orders[next[listOfPoint[point]]] = OrderID(index: order)
      next[listOfPoint[point]] += 1
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
