/// Where the bytes of long documents wait until they are published, so that they need no memory of the process.
public protocol DocumentStore: Sendable {
  /// Room for one document; `nil` where there is none, and then its bytes wait in memory.
  func makeRoom() -> (any StoredDocument)?
}

/// The bytes of one document in a store.
public protocol StoredDocument: AnyObject, Sendable {
  /// Adds bytes behind those that are there. If that fails, it is told by whoever publishes the document.
  func append(_ bytes: [UInt8])
}
