import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "journeys",
    include: ["tests/start/**/*.test.ts", "tests/e2e/**/*.test.ts"],
    environment: "node",
    // why: a journey has the machine to itself, browsers of two would slow each other into time limits.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    setupFiles: ["tests/setup/console.ts"],
  },
});
