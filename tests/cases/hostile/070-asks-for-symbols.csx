// Does one thing here and another elsewhere.
// where: beside
// jailed: passed

#if GRADER || DEBUG || TRACE || RELEASE || NET
throw new Exception("REACHED");
#endif
