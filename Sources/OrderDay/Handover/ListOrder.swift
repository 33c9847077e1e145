import Parallel

/// The orders as they stand on the pickup lists, and the codes of their members (R11).
struct ListOrder: Sendable {
  /// The point of the orders of each list: lists come by the point that hands out, its own before those of points that closed
  /// (R15.6).
  private let pointOfList: [PointID]
  /// The orders with an accepted event, in parts that know nothing of each other.
  private let placed: [PlacedOrders]

  /// Deals out the orders to the lists.
  ///
  /// - Complexity: O(orders + points log points).
  init(
    day: Day, events: OrderEvents, collecting: Collecting, canonical: CanonicalOrder,
    workers: Workers
  ) {
    let pointOfList = day.network.points.indices.map { PointID(index: $0) }.sorted { a, b in
      let (here, there) = (day.handoverPoint[a], day.handoverPoint[b])
      return here != there ? here < there : a == here ? b != here : b != there && a < b
    }
    var listOfPoint = [Int32](repeating: 0, count: pointOfList.count)
    for (list, point) in pointOfList.enumerated() {
      listOfPoint[point] = Int32(truncatingIfNeeded: list)
    }
    let lists = listOfPoint
    let parts = collecting.parts
    // Each worker deals out as many orders as any other one: to look through the lists is not to take longer for their parts.
    let share = (parts.count + workers.count - 1) / workers.count
    placed = workers.map(over: parts.indices, by: workers.partSize(usual: share)) {
      PlacedOrders(
        parts[$0], listOfPoint: lists, from: day.timeline.cutoff, events: events,
        canonical: canonical)
    }
    self.pointOfList = pointOfList
  }

  /// How many lists there are: one for each point of an order.
  var count: Int { pointOfList.count }

  /// Lists every order of which a line stands at the cutoff: a line that came short stays on the list. The orders come by
  /// list, code, order id (bytes), the lists by point, what a closed point hands over after its own.
  ///
  /// Codes are 1, 2, 3 ... per point without gaps over the members on its list, in the order of each member's first accepted
  /// event at that point, one that was cancelled later included. Lists have nothing in common.
  ///
  /// - Complexity: O(orders log orders of a list).
  func orders(of lists: Range<Int>) -> [ListedOrder] {
    var listed: [ListedOrder] = []
    for list in lists {
      let point = pointOfList[list]
      let byMember = placed.flatMap { $0.orders(ofList: list) }.sorted {
        $0.order.key < $1.order.key
      }
      var members: [Member] = []
      var start = 0
      while start < byMember.count {
        var end = start
        var first = Moment.last
        while end < byMember.count, byMember[end].order.member == byMember[start].order.member {
          let order = byMember[end]
          first = min(first, Moment(time: order.time, orderRank: order.order.rank))
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
        for index in member.orders where byMember[index].order.isStanding {
          if !isListed { code += 1 }
          isListed = true
          listed.append(ListedOrder(order: byMember[index].order.order, point: point, code: code))
        }
      }
    }
    return listed
  }
}

/// An order of a list.
struct ListedOrder: Sendable {
  let order: OrderID
  /// Its point.
  let point: PointID
  /// The code of its member.
  let code: Int32
}

/// When an event came in, among those of other orders (R2.1).
private struct Moment: Comparable {
  var time: Int64
  var orderRank: Int32

  static let last = Moment(time: .max, orderRank: .max)

  static func < (a: Self, b: Self) -> Bool {
    (a.time, a.orderRank) < (b.time, b.orderRank)
  }
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
  let member: MemberID
  /// The place of its id in the order of the bytes.
  let rank: Int32
  /// The order, and in the lowest bit whether it stands: an order is a number of 31 bits.
  private let orderAndStanding: UInt32

  init(_ order: OrderID, isStanding: Bool, of member: MemberID, rank: Int32) {
    self.member = member
    self.rank = rank
    orderAndStanding = UInt32(bitPattern: order.rawValue) << 1 | (isStanding ? 1 : 0)
  }

  /// What sorts orders by member, and those of one by the bytes of their ids.
  var key: UInt64 {
    UInt64(UInt32(bitPattern: member.rawValue)) << 32 | UInt64(UInt32(bitPattern: rank))
  }

  var order: OrderID { OrderID(rawValue: Int32(bitPattern: orderAndStanding >> 1)) }
  var isStanding: Bool { orderAndStanding & 1 == 1 }
}

/// Some orders with an accepted event, by the list that they are for.
///
/// Orders of a list lie far from each other: what they are listed by is looked up in the order in which it lies, and dealt out
/// with them.
private struct PlacedOrders: Sendable {
  private let orders: [PlacedOrder]
  /// When the first accepted event of each of them came in.
  private let times: MomentColumn
  /// Where the orders of each list start, and where those of the last one end.
  private let starts: [Int32]

  /// Deals out the orders of some parts; their times lie near `moment`.
  ///
  /// - Complexity: O(orders + lists).
  init(
    _ parts: ArraySlice<CollectedOrders>, listOfPoint: [Int32], from moment: Int64,
    events: OrderEvents, canonical: CanonicalOrder
  ) {
    var next = [Int32](repeating: 0, count: listOfPoint.count + 1)
    for part in parts {
      for head in part.heads where head.isOpen {
        next[Int(listOfPoint[head.point(in: events)]) + 1] += 1
      }
    }
    for list in listOfPoint.indices { next[list + 1] += next[list] }
    starts = next
    let count = Int(next[listOfPoint.count])
    var orders = [PlacedOrder](
      repeating: PlacedOrder(OrderID(rawValue: 0), isStanding: false, of: .none, rank: 0),
      count: count)
    var times = MomentColumn(repeating: moment, count: count)
    for part in parts {
      for (position, head) in part.heads.enumerated() where head.isOpen {
        let order = OrderID(index: part.orders.lowerBound + position)
        let list = Int(listOfPoint[head.point(in: events)])
        let place = Int(next[list])
        next[list] += 1
        orders[place] = PlacedOrder(
          order, isStanding: head.isStanding, of: head.member(in: events),
          rank: canonical.orderRank[order])
        times[place] = events.time(of: Int(head.firstAccepted))
      }
    }
    self.orders = orders
    self.times = times
  }

  /// The orders of a list, and when the first accepted event of each came in.
  func orders(ofList list: Int) -> [(order: PlacedOrder, time: Int64)] {
    (Int(starts[list])..<Int(starts[list + 1])).map { (orders[$0], times[$0]) }
  }
}
