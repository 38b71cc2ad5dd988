//# null_of_a_nullable_struct
class Kept { Func<int?> A(int b) => () => ((int?)null)?.CompareTo(b); }
//# null_of_a_class
class Kept { Func<int?> A(int b) => () => ((string)null)?.IndexOf((char)b); Func<string> B(int b) => () => ((object)null)?.Equals(b).ToString(); }
//# default_of_a_nullable_struct
class Kept { Func<int?> A(int b) => () => default(int?)?.CompareTo(b); Func<int?> B(int b) => () => ((int?)default)?.CompareTo(b); Func<int?> C(int b) => () => new int?()?.CompareTo(b); }
//# default_of_a_class
class Kept { Func<int?> A(int b) => () => default(string)?.IndexOf((char)b); Func<int?> B(int b) => () => ((string)default)?.IndexOf((char)b); const string N = null; Func<int?> C(int b) => () => N?.IndexOf((char)b); }
//# null_of_an_enum_and_of_a_user_struct
class Kept { Func<bool?> A(object b) => () => ((DayOfWeek?)null)?.Equals(b); Func<bool?> B(object b) => () => ((Guid?)null)?.Equals(b); Func<bool?> C(object b) => () => ((DateTime?)null)?.Date.Equals(b); }
//# in_a_chain_and_as_a_statement
class Kept { Action A(int b) => () => ((int?)null)?.CompareTo(b).CompareTo(b); Action C(Action<int> b) => () => ((List<int>)null)?.ForEach(b); Action D(int b) => () => ((int?)null)?.ToString()?.IndexOf((char)b); }
//# null_of_a_type_parameter
class Kept { Func<bool?> A<T>(T b) where T : class => () => ((T)null)?.Equals(b); Func<bool?> B<T>(T? b) where T : struct => () => ((T?)null)?.Equals(b); Func<bool?> C<T>(T b) => () => default(T)?.Equals(b); }
