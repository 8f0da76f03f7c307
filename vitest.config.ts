import { defineConfig } from "vitest/config";

const NEEDING_THE_BUILD = ["tests/start/**", "tests/e2e/**"];
const PLANTED = "tests/architecture/planted/**";

const withoutDatabase = [
  "app/domain/**/*.test.ts",
  "app/i18n/**/*.test.{ts,tsx}",
  "app/ui/**/*.test.{ts,tsx}",
  "tests/architecture/**/*.test.ts",
];

export default defineConfig({
  test: {
    environment: "node",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: withoutDatabase,
          exclude: [PLANTED],
          setupFiles: ["tests/setup/console.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["app/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
          exclude: [...withoutDatabase, ...NEEDING_THE_BUILD, PLANTED],
          globalSetup: ["tests/setup/database-server.ts"],
          setupFiles: ["tests/setup/environment.ts", "tests/setup/console.ts", "tests/setup/database.ts"],
        },
      },
    ],
  },
});
