import Parallel

/// The orders as they stand on the pickup lists, and the codes of their members (R11).
struct ListOrder: Sendable {
  /// The point of the orders of each list: lists come by the point that hands out, its own before those of points that closed
  /// (R15.6).
  private let pointOfList: [PointID]
  /// The orders with an accepted event, in parts that know nothing of each other.
  private let placed: [PlacedOrders]
  /// The place of each order's id in the order of the bytes.
  private let orderRank: [Int32]

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
      PlacedOrders(parts[$0], listOfPoint: lists, events: events)
    }
    orderRank = canonical.orderRank
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
      // The order of the ids lies far away: it is asked for where nothing else decides.
      let byMember = placed.flatMap { $0.orders(ofList: list) }.sorted { a, b in
        a.member != b.member ? a.member < b.member : precedesByName(a, b)
      }
      var members: [Member] = []
      for (position, order) in byMember.enumerated() {
        if let last = members.last, byMember[last.first].member == order.member {
          members[members.count - 1].orders = last.orders.lowerBound..<position + 1
          if order.time < byMember[last.first].time { members[members.count - 1].first = position }
        } else {
          members.append(Member(orders: position..<position + 1, first: position))
        }
      }
      members.sort {
        let (a, b) = (byMember[$0.first], byMember[$1.first])
        return a.time != b.time ? a.time < b.time : precedesByName(a, b)
      }
      var code: Int32 = 0
      for member in members {
        // The first order that stands gives the member a code.
        var isListed = false
        for order in byMember[member.orders] where order.isStanding {
          if !isListed { code += 1 }
          isListed = true
          listed.append(ListedOrder(order: order.order, point: pointOfList[list], code: code))
        }
      }
    }
    return listed
  }

  /// Whether an order's id comes before that of another one in the order of the bytes.
  private func precedesByName(_ a: PlacedOrder, _ b: PlacedOrder) -> Bool {
    orderRank[a.order] < orderRank[b.order]
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

/// A member at a point: one code, if anything is listed.
private struct Member {
  /// The member's orders at the point, by the bytes of their ids.
  var orders: Range<Int>
  /// The one of them whose first accepted event came in before those of the others (R2.1).
  var first: Int
}

/// An order with an accepted event, and what it is listed by.
private struct PlacedOrder {
  /// When its first accepted event came in, in milliseconds.
  let time: Int64
  let member: MemberID
  /// The order, and in the lowest bit whether it stands: an order is a number of 31 bits.
  private let orderAndStanding: UInt32

  init(_ order: OrderID, isStanding: Bool, of member: MemberID, at time: Int64) {
    self.time = time
    self.member = member
    orderAndStanding = UInt32(bitPattern: order.rawValue) << 1 | (isStanding ? 1 : 0)
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
  /// Where the orders of each list start, and where those of the last one end.
  private let starts: [Int32]

  /// Deals out the orders of some parts.
  ///
  /// - Complexity: O(orders + lists).
  init(_ parts: ArraySlice<CollectedOrders>, listOfPoint: [Int32], events: OrderEvents) {
    var next = [Int32](repeating: 0, count: listOfPoint.count + 1)
    for part in parts {
      for head in part.heads where head.isOpen {
        next[Int(listOfPoint[head.point(in: events)]) + 1] += 1
      }
    }
    for list in listOfPoint.indices { next[list + 1] += next[list] }
    starts = next
    var orders = [PlacedOrder](
      repeating: PlacedOrder(OrderID(rawValue: 0), isStanding: false, of: .none, at: 0),
      count: Int(next[listOfPoint.count]))
    for part in parts {
      for (position, head) in part.heads.enumerated() where head.isOpen {
        let list = Int(listOfPoint[head.point(in: events)])
        orders[Int(next[list])] = PlacedOrder(
          OrderID(index: part.orders.lowerBound + position), isStanding: head.isStanding,
          of: head.member(in: events), at: events.time(of: Int(head.firstAccepted)))
        next[list] += 1
      }
    }
    self.orders = orders
  }

  /// The orders of a list.
  func orders(ofList list: Int) -> ArraySlice<PlacedOrder> {
    orders[Int(starts[list])..<Int(starts[list + 1])]
  }
}
