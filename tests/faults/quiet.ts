// Imported first: a log that tells of every killed connection would bury the figures. LOG_LEVEL brings it back.
process.env.SECRET_KEY ??= "a key for tests only, 32 characters or more";
process.env.LOG_LEVEL ??= "silent";
