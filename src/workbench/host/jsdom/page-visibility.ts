import type { DOMWindow } from "jsdom";

type Observed = (entries: readonly { readonly isIntersecting: boolean }[]) => void;

/** Whether a page can be seen: it runs on while its pane is closed. jsdom, which lays nothing out, is told so. */
export class PageVisibility {
  private readonly observers = new Map<object, Observed>();

  constructor(private isShown: boolean) {}

  /** Gives a window the observer by which a page notices that it is seen. */
  furnish(window: DOMWindow): void {
    const { observers } = this;
    const isShown = (): boolean => this.isShown;
    Object.defineProperty(window, "IntersectionObserver", {
      configurable: true,
      writable: true,
      value: class {
        constructor(private readonly observed: Observed) {}

        observe(): void {
          observers.set(this, this.observed);
          setImmediate(() => observers.get(this)?.([{ isIntersecting: isShown() }]));
        }

        unobserve(): void {
          this.disconnect();
        }

        disconnect(): void {
          observers.delete(this);
        }
      },
    });
  }

  /** Shows or hides the page. */
  change(isShown: boolean): void {
    this.isShown = isShown;
    for (const observed of [...this.observers.values()]) observed([{ isIntersecting: isShown }]);
  }
}
