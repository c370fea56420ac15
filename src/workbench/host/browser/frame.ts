import { type Conversation, pageWindowName } from "../office/app-context";

/** An add-in's page in a frame of the host's own page. */
export interface AddInFrame {
  readonly element: HTMLIFrameElement;
  /** Delivers a message of the host to the page. */
  post(message: string): void;
  /** Takes the frame and its page away. */
  close(): void;
}

/** Opens an add-in's page in a frame below `parent`; `onMessage` takes what the page posts. */
export function openFrame(
  parent: HTMLElement,
  url: string,
  conversation: Conversation,
  onMessage: (message: string) => void,
): AddInFrame {
  const element = parent.ownerDocument.createElement("iframe");
  element.name = pageWindowName(conversation);
  const { origin } = new URL(url);
  const receive = ({ source, origin: from, data }: MessageEvent): void => {
    const isOfPage = source === element.contentWindow && from === origin;
    if (isOfPage && typeof data === "string") onMessage(data);
  };
  window.addEventListener("message", receive);
  element.src = url;
  parent.append(element);
  return {
    element,
    post: (message) => element.contentWindow?.postMessage(message, origin),
    close: () => {
      window.removeEventListener("message", receive);
      element.remove();
    },
  };
}
