private import Synchronization

/// Something that is handed to one worker, who alone has it from then on.
///
/// A closure keeps what it uses until all workers have ended; what is taken out of a parcel can be given back piece by piece
/// meanwhile.
///
///     let names = Parcel(parts.map(\.names))
///     workers.both({ joined(names.take()) }, { joined(prices.take()) })
public final class Parcel<Content: Sendable>: Sendable {
  private let content: Mutex<Content?>

  /// A parcel with this in it.
  public init(_ content: consuming Content) { self.content = Mutex(consume content) }

  /// What is in it.
  ///
  /// - Precondition: nobody took it before.
  public func take() -> Content {
    content.withLock { content in
      guard let taken = content.take() else { preconditionFailure("a parcel is taken once") }
      return taken
    }
  }
}
